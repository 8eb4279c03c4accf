import { beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { type Client, eventually, newKey } from "./support/client.ts";
import { newAmbassador, owner, password } from "./support/people.ts";
import { sell, stage } from "./support/shop.ts";

/** All that is told of a payout, and where it went is not. */
const payoutFacts = {
  ...{ id: z.string(), runId: z.string(), ambassadorId: z.string(), currency: z.string(), method: z.string() },
  ...{ amountMinor: z.int(), state: z.string(), statement: z.int(), returnedMinor: z.int() },
};

const part = z.object({
  days: z.array(z.object({ day: z.string(), orders: z.int() })),
  links: z.array(z.object({ code: z.string(), orders: z.int(), ambassadorMinor: z.int() })),
  payouts: z.array(
    z.strictObject({ ...payoutFacts, paidOn: z.optional(z.string()), reference: z.optional(z.string()) }),
  ),
  statements: z.array(
    z.object({ ambassadorId: z.string(), number: z.int(), openingMinor: z.int(), payoutId: z.string() }),
  ),
  balances: z.array(z.object({ ambassadorId: z.string(), totalMinor: z.int(), ambassadorMinor: z.int() })),
  entries: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      bookedAt: z.string(),
      ambassadorId: z.string(),
      orderId: z.optional(z.string()),
      postings: z.array(z.object({ account: z.string(), amountMinor: z.int() })),
    }),
  ),
  nextCursor: z.optional(z.string()),
});
type Part = z.output<typeof part>;

let admin: Client;
beforeAll(async () => {
  admin = await owner();
});

async function everyPart(): Promise<Part[]> {
  const parts: Part[] = [];
  let cursor: string | undefined;
  do {
    const query: string = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`;
    const read: Part = await admin.read(`/api/admin/books${query}`, part);
    parts.push(read);
    cursor = read.nextCursor;
  } while (cursor !== undefined);
  return parts;
}

test("the books hold every balance, and behind them every entry once, in order, each adding up to zero", async () => {
  const on = await stage([1_005]);
  const order = await sell(on, [1]);
  const parts = await everyPart();
  const entries = parts.flatMap((it) => it.entries);
  const firstWithEntries = parts.findIndex((it) => it.entries.length > 0);
  expect(parts.slice(firstWithEntries).flatMap((it) => it.balances)).toEqual([]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(entries.map(({ bookedAt }) => bookedAt)).toEqual(entries.map(({ bookedAt }) => bookedAt).toSorted());
  for (const { postings } of entries) expect(postings.reduce((sum, it) => sum + it.amountMinor, 0)).toBe(0);
  const sale = entries.find(({ orderId }) => orderId === order.orderId);
  expect(sale).toMatchObject({ kind: "sale", ambassadorId: on.ambassador.id });
  const balances = parts.flatMap((it) => it.balances);
  expect(balances.find(({ ambassadorId }) => ambassadorId === on.ambassador.id)).toMatchObject({
    totalMinor: 101,
    ambassadorMinor: 101,
  });
});

test("they hold what links and days sold, and with the entry that made it each payout and the statement that it closed", async () => {
  const on = await stage([1_005]);
  await sell(on, [1]);
  const { id, client } = on.ambassador;
  const bonus = { amountMinor: 700, reason: "A bonus." };
  await admin.post(`/api/admin/ambassadors/${id}/adjustments`, bonus, newKey());
  const payee = { method: "csv", name: "Ada Byron", instructions: "By cheque.", currentPassword: password };
  expect((await client.put("/api/ambassador/payee", payee)).status).toBe(200);
  expect((await admin.post("/api/admin/payout-runs", {}, newKey())).status).toBe(201);
  const parts = await eventually(async () => {
    const read = await everyPart();
    const withPayout = read.find(({ payouts }) => payouts.some(({ ambassadorId }) => ambassadorId === id));
    if (!withPayout) throw new Error("There is no payout yet.");
    expect(withPayout.entries.map(({ kind }) => kind)).toContain("payout");
    return read;
  });
  const all = <Name extends "days" | "links" | "payouts" | "statements">(name: Name) =>
    parts.flatMap((it) => it[name] as Part[Name][number][]);
  expect(all("links").find(({ code }) => code === on.code)).toMatchObject({ orders: 1, ambassadorMinor: 101 });
  expect(all("days").map(({ day }) => day)).toContain(new Date().toISOString().slice(0, 10));
  const made = all("payouts").filter(({ ambassadorId }) => ambassadorId === id);
  expect(made).toMatchObject([{ amountMinor: 700, state: "INITIATED", statement: 1, method: "csv" }]);
  expect(all("statements").filter(({ ambassadorId }) => ambassadorId === id)).toMatchObject([
    { number: 1, openingMinor: 0, payoutId: made[0]?.id },
  ]);
});

test("what is no cursor of them is refused at its field", async () => {
  for (const cursor of ["x", "e30", Buffer.from('{"in":"journal","day":"2026-13-45"}').toString("base64url")]) {
    const reply = await admin.get(`/api/admin/books?cursor=${cursor}`);
    expect([reply.status, reply.body]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ path: "cursor" })] }),
    ]);
  }
});

test("nobody but who pays reads them", async () => {
  const { client } = await newAmbassador();
  expect((await client.get("/api/admin/books")).status).toBe(401);
});
