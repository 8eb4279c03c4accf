import { beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import type { Client } from "./support/client.ts";
import { newAmbassador, owner } from "./support/people.ts";
import { sell, stage } from "./support/shop.ts";

const part = z.object({
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
