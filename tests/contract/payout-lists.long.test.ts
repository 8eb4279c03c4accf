import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { type Client, eventually, newKey, shaped } from "./support/client.ts";
import { newAmbassador, owner, password } from "./support/people.ts";

const withId = z.looseObject({ id: z.string() });
const cursor = z.optional(z.string());
const preview = z.looseObject({
  items: z.array(z.looseObject({ ambassador: withId, skipped: z.optional(z.string()) })),
  nextCursor: cursor,
  totals: z.optional(z.unknown()),
});
const runs = z.object({
  items: z.array(z.looseObject({ id: z.string(), createdAt: z.string(), state: z.string() })),
  nextCursor: cursor,
});
const payouts = z.object({ items: z.array(z.looseObject({ id: z.string(), ambassador: withId })), nextCursor: cursor });

let admin: Client;
/** Nobody else has this name. */
const family = `Quill${randomUUID()
  .replaceAll(/[^a-f]/g, "")
  .slice(0, 8)}`;
const people: { id: string; client: Client }[] = [];
let runId = "";

/** Three of one name who joined one after the other: two can be paid, the second has not said where to. */
beforeAll(async () => {
  admin = await owner();
  for (const [place, name] of ["Zoe", "Mia", "Ann"].entries()) {
    const person = await newAmbassador(name, family);
    const path = `/api/admin/ambassadors/${person.id}/adjustments`;
    expect((await admin.post(path, { amountMinor: 1_000, reason: "A bonus." }, newKey())).status).toBe(201);
    const bank = { method: "sepa", name, iban: "DE89370400440532013000", currentPassword: password };
    if (place !== 1) expect((await person.client.put("/api/ambassador/payee", bank)).status).toBe(200);
    people.push(person);
  }
});

const ids = (...places: number[]) => places.map((place) => people[place]?.id);

/** All rows that a list has for a query, page by page. */
async function all<Item>(
  path: string,
  query: string,
  shape: z.ZodMiniType<{ items: Item[]; nextCursor?: string | undefined }>,
) {
  const found: Item[] = [];
  for (let next = "", more = true; more; ) {
    const page = await admin.read(`${path}?${query}${next && `&cursor=${next}`}`, shape);
    found.push(...page.items);
    next = page.nextCursor ?? "";
    more = next !== "";
  }
  return found;
}

const owed = async (query: string) => {
  const rows = await all("/api/admin/payout-preview", `${query}&limit=2&sums=no`, preview);
  return rows.map(({ ambassador }) => ambassador.id);
};

describe("who is owed something", () => {
  test("is found by name, and listed by it", async () => {
    await eventually(async () => expect(await owed(`search=${family}`)).toEqual(ids(2, 1, 0)));
    expect(await owed(`search=${family}&sort=name`)).toEqual(ids(2, 1, 0));
    expect(await owed(`search=zoe+${family}`)).toEqual(ids(0));
    expect(await owed("search=nobodyofthatname")).toEqual([]);
  });

  test("is listed by when they joined, either way, none twice and none left out", async () => {
    const [newest, oldest] = [await owed("sort=newest"), await owed("sort=oldest")];
    expect(newest.filter((id) => ids(0, 1, 2).includes(id))).toEqual(ids(2, 1, 0));
    expect(new Set(newest).size).toBe(newest.length);
    expect(oldest).toEqual(newest.toReversed());
  });

  test("can be those alone whom a run would pay, or leave out for one reason", async () => {
    const without = await all("/api/admin/payout-preview", "decision=no_payee&limit=1&sums=no", preview);
    expect(without.map(({ ambassador }) => ambassador.id)).toContain(people[1]?.id);
    expect(new Set(without.map(({ skipped }) => skipped))).toEqual(new Set(["no_payee"]));
    const paid = await owed("decision=paid");
    expect(paid).toEqual(expect.arrayContaining(ids(0, 2)));
    expect(paid).not.toContain(people[1]?.id);
    expect(new Set(paid).size).toBe(paid.length);
    expect((await admin.get("/api/admin/payout-preview?decision=nothing")).status).toBe(400);
  });

  test("comes with its sums on the first page, unless they are left out", async () => {
    expect(await admin.read("/api/admin/payout-preview?limit=1", preview)).toHaveProperty("totals");
    expect(await admin.read("/api/admin/payout-preview?limit=1&sums=no", preview)).not.toHaveProperty("totals");
  });

  test("takes no cursor of another list", async () => {
    const { nextCursor } = await admin.read("/api/admin/products?limit=1", z.looseObject({ nextCursor: cursor }));
    expect((await admin.get(`/api/admin/payout-preview?cursor=${nextCursor ?? "eyJ9"}`)).status).toBe(400);
  });
});

test("a run's payouts are found by whom they are for, picked by state, and listed either way", async () => {
  runId = shaped(await admin.post("/api/admin/payout-runs", {}, newKey()), 201, withId).id;
  const path = `/api/admin/payout-runs/${runId}/payouts`;
  const of = async (query: string) =>
    (await all(path, `${query}&limit=2`, payouts)).map(({ ambassador }) => ambassador.id);
  await eventually(async () => expect(await of(`search=${family}`)).toEqual(ids(2, 0)));
  await eventually(async () => expect(await of("")).toEqual(expect.arrayContaining(ids(0, 2))));
  const newest = await of("");
  expect(newest.filter((id) => ids(0, 2).includes(id))).toEqual(ids(2, 0));
  expect(await of("sort=oldest")).toEqual(newest.toReversed());
  const [first] = (await admin.read(`${path}?search=zoe+${family}`, payouts)).items;
  await admin.post("/api/admin/payout-cancellations", { payoutIds: [first?.id] });
  await eventually(async () => expect(await of("state=CANCELED")).toEqual(ids(0)));
  expect(await of(`state=INITIATED&search=${family}`)).toEqual(ids(2));
  expect((await admin.get(`${path}?state=NOTHING`)).status).toBe(400);
});

test("runs are listed either way, of a state, and of a period", async () => {
  const path = "/api/admin/payout-runs";
  const newest = await all(path, "limit=2", runs);
  expect(newest.map(({ id }) => id)).toContain(runId);
  const oldest = await all(path, "limit=2&sort=oldest", runs);
  expect(oldest.map(({ id }) => id)).toEqual(newest.map(({ id }) => id).toReversed());
  const begun = await all(path, "limit=2&state=begun", runs);
  expect([...new Set(begun.map(({ state }) => state))]).toEqual(["begun"]);
  expect(begun.map(({ id }) => id)).toContain(runId);
  const day = newest[0]?.createdAt.slice(0, 10) ?? "";
  expect((await all(path, `from=${day}&to=${day}`, runs)).map(({ id }) => id)).toContain(runId);
  expect(await all(path, "to=2001-01-01", runs)).toEqual([]);
  for (const query of ["from=2026-02-02&to=2026-02-01", "state=NOTHING"]) {
    expect((await admin.get(`${path}?${query}`)).status).toBe(400);
  }
});
