import { expect, test } from "@jest/globals";
import { products } from "../../shared/data/products.ts";
import type { User } from "../../shared/domain/person.ts";
import { triesCounted } from "../../tests/local/counted-tries.ts";
import { createLink } from "./create.ts";

const productId = "prd_1";
const at = "2026-11-01T00:00:00.000Z";
const product = { id: productId, title: "Mug", description: "", imageUrl: "/m.svg", priceMinor: 1, currency: "eur" };

/** A shop to make links at, with a clock that stands, and how many were made of each ambassador. */
function openShop() {
  const { deps: counting } = triesCounted();
  const made = new Map<string, number>();
  const deps: Parameters<typeof createLink>[1] = {
    ...counting,
    products: {
      ...products.reads("none"),
      getMany: async () => [{ ...product, createdAt: at, updatedAt: at, version: 1 }],
    },
    terms: { current: async () => undefined },
    links: {
      get: async () => undefined,
      insert: async ({ ambassadorId }) => void made.set(ambassadorId, (made.get(ambassadorId) ?? 0) + 1),
    },
  };
  const create = (id: string) => {
    const person = { id, scope: "ambassador" as const, firstName: "Ada", lastName: "L", email: `${id}@a.example` };
    const user: User = { ...person, createdAt: at, sessions: {}, passwordVersion: 1 };
    const caller = { id, scope: person.scope, sessionId: "s", sourceIp: "203.0.113.1", user: async () => user };
    return createLink({ productIds: [productId] }, deps, caller);
  };
  return { made, create };
}

test("a script ends at a hundred links in an hour, with the time to wait; nobody else is kept", async () => {
  const { made, create } = openShop();
  const flood = await Promise.allSettled(Array.from({ length: 600 }, () => create("usr_1")));
  expect(flood.filter(({ status }) => status === "fulfilled")).toHaveLength(100);
  await expect(create("usr_1")).rejects.toMatchObject({ code: "too_many_attempts", retryAfterSeconds: 55 * 60 });
  await create("usr_2");
  expect([...made]).toEqual([
    ["usr_1", 100],
    ["usr_2", 1],
  ]);
});
