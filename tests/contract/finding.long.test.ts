import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { type Client, eventually } from "./support/client.ts";
import { type Ambassador, newAmbassador, newProduct, owner, takeDownProducts } from "./support/people.ts";
import { type Order, sell, stage } from "./support/shop.ts";

const list = z.object({
  items: z.array(z.looseObject({ id: z.string() })),
  nextCursor: z.optional(z.string()),
});

afterAll(takeDownProducts);

/** Ids of every page of a list, by following its cursors. */
async function idsOf(client: Client, path: string, query: Record<string, string>): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.read(`${path}?${new URLSearchParams({ ...query, ...(cursor && { cursor }) })}`, list);
    expect(page.items.length).toBeLessThanOrEqual(Number(query.limit ?? 25));
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}

const word = () => `w${randomUUID().replaceAll("-", "")}`;
const faultOf = (path: string) => [400, expect.objectContaining({ errors: [expect.objectContaining({ path })] })];

describe("ambassadors", () => {
  const path = "/api/admin/ambassadors";
  const register = async (first: string, last: string): Promise<Ambassador> => newAmbassador(first, last);

  test("are found by name and address, newest first or by name, page by page", async () => {
    const admin = await owner();
    const name = word();
    const made: string[] = [];
    for (const first of ["Zoë", "Ada", "Ölga", "Mia"]) made.push((await register(first, name)).id);
    const [zoe, ada, olga, mia] = made;
    const find = (search: string, sort = "newest") => idsOf(admin, path, { search, sort, limit: "2" });
    expect(await find(name)).toEqual([mia, olga, ada, zoe]);
    expect(await find(name.toUpperCase().slice(0, 9), "name")).toEqual([ada, mia, olga, zoe]);
    expect(await find(`zoe ${name}`)).toEqual([zoe]);
    expect(await find(`${name} olg`, "name")).toEqual([olga]);
    expect(await find(`tom ${name}`)).toEqual([]);
    expect(await find(name.slice(1))).toEqual([]);
    const someone = await register("Eve", name);
    expect(await find(someone.email)).toEqual([someone.id]);
    expect(await find(someone.email.split("@")[0] ?? "")).toEqual([someone.id]);
  });

  test("who change their name are found by the new one, and no longer by the old", async () => {
    const admin = await owner();
    const [before, after] = [word(), word()];
    const { client, id } = await register("Ada", before);
    const reply = await client.put("/api/ambassador/users/info", { lastName: after });
    expect(reply.status).toBe(200);
    expect(await idsOf(admin, path, { search: after })).toEqual([id]);
    expect(await idsOf(admin, path, { search: before })).toEqual([]);
    const renames = ["Bea", "Cleo", "Dora"].map((firstName) => client.put("/api/ambassador/users/info", { firstName }));
    for (const { status } of await Promise.all(renames)) expect([200, 503]).toContain(status);
    const { firstName } = await client.read("/api/ambassador/user", z.object({ firstName: z.string() }));
    for (const name of ["Ada", "Bea", "Cleo", "Dora"]) {
      expect(await idsOf(admin, path, { search: `${name} ${after}` })).toEqual(name === firstName ? [id] : []);
    }
  });

  test("are listed by name and by revenue, none twice and none left out", async () => {
    const admin = await owner();
    const on = await stage([50_000]);
    await sell(on);
    const idle = await register("Ida", word());
    const all = await idsOf(admin, path, { limit: "100" });
    const byName = await idsOf(admin, path, { sort: "name", limit: "7" });
    expect(byName.toSorted()).toEqual(all.toSorted());
    const people = z.object({
      items: z.array(z.object({ id: z.string(), firstName: z.string(), revenueMinor: z.int() })),
      nextCursor: z.optional(z.string()),
    });
    const names = (await admin.read(`${path}?sort=name&limit=100`, people)).items.map(({ firstName }) => firstName);
    const folded = names.map((name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
    expect(folded).toEqual(folded.toSorted());
    await eventually(async () => {
      const ids = await idsOf(admin, path, { sort: "revenue", limit: "100" });
      expect(ids.toSorted()).toEqual(all.toSorted());
      expect(ids.indexOf(idle.id)).toBeGreaterThan(ids.indexOf(on.ambassador.id));
    });
    const best = (await admin.read(`${path}?sort=revenue&limit=5`, people)).items.map((it) => it.revenueMinor);
    expect(best).toEqual(best.toSorted((a, b) => b - a));
  });

  test("who are searched can't be sorted by revenue, and cursors are of their own order alone", async () => {
    const admin = await owner();
    const search = await admin.get(`${path}?search=ada&sort=revenue`);
    expect([search.status, search.body]).toEqual(faultOf("sort"));
    const { nextCursor = "" } = await admin.read(`${path}?sort=name&limit=1`, list);
    const reply = await admin.get(`${path}?sort=revenue&cursor=${nextCursor}`);
    expect([reply.status, reply.body]).toEqual(faultOf("cursor"));
    const forged = Buffer.from(JSON.stringify(["BY-REVENUE", "-1"])).toString("base64url");
    const negative = await admin.get(`${path}?sort=revenue&cursor=${forged}`);
    expect([negative.status, negative.body]).toEqual(faultOf("cursor"));
  });
});

describe("orders", () => {
  const path = "/api/admin/orders";

  test("are found once they are paid: by buyer, address, id and ambassador, of a status and a period, page by page", async () => {
    const admin = await owner();
    const on = await stage([1_000]);
    const sold: Order[] = [];
    for (let count = 0; count < 3; count++) sold.push(await sell(on));
    const ids = sold.map(({ orderId }) => orderId);
    const newestFirst = ids.toReversed();
    const ambassadorId = on.ambassador.id;
    const find = (query: Record<string, string>) => idsOf(admin, path, { limit: "2", ...query });
    await eventually(async () => expect(await find({ ambassadorId })).toEqual(newestFirst));
    expect(await find({ ambassadorId, sort: "oldest" })).toEqual(ids);
    expect(await find({ ambassadorId, search: "bo BERG" })).toEqual(newestFirst);
    expect(await find({ ambassadorId, search: "nobody" })).toEqual([]);
    expect(await find({ ambassadorId, status: "PAID" })).toEqual(newestFirst);
    expect(await find({ ambassadorId, status: "REFUNDED" })).toEqual([]);
    expect(await find({ ambassadorId, to: "2001-01-01" })).toEqual([]);
    for (const [place, { buyerEmail, orderId }] of sold.entries()) {
      const [mailbox = ""] = buyerEmail.split("@");
      for (const search of [buyerEmail, buyerEmail.toUpperCase(), mailbox, orderId, orderId.slice(4, 12)]) {
        expect([search, await find({ search })]).toEqual([search, [ids[place]]]);
      }
    }
    expect((await find({ search: "ber", sort: "oldest", limit: "100" })).slice(-3)).toEqual(ids);
  });

  test("are listed the other way round as well", async () => {
    const admin = await owner();
    const newest = await idsOf(admin, path, { limit: "50" });
    expect(await idsOf(admin, path, { limit: "50", sort: "oldest" })).toEqual(newest.toReversed());
  });
});

test("products are listed by title, in any script, and what is found is not", async () => {
  const admin = await owner();
  const titles = ["zebra", "Émile", "apple", "红色陶瓷杯", "(brackets)"].map((title) => `${title} ${word()}`);
  const made = new Map<string, string>();
  for (const title of titles) made.set((await newProduct(admin, 100, title)).id, title);
  const path = "/api/admin/products";
  const all = await idsOf(admin, path, { limit: "100" });
  const byTitle = await idsOf(admin, path, { sort: "title", limit: "3" });
  expect(byTitle.toSorted()).toEqual(all.toSorted());
  const [zebra, emile, apple, cup, brackets] = titles;
  expect(byTitle.flatMap((id) => made.get(id) ?? [])).toEqual([brackets, apple, emile, zebra, cup]);
  const search = await admin.get(`${path}?search=apple&sort=title`);
  expect([search.status, search.body]).toEqual(faultOf("sort"));
});
