import { expect, test } from "@jest/globals";
import type { OrderEntry } from "../domain/ledger.ts";
import type { Order } from "../domain/order.ts";
import type { Payout, PayoutState } from "../domain/payout.ts";
import { commissionPlace } from "./commission-state.ts";

const line = { productId: "prd_1", title: "Mug", imageUrl: "", unitPriceMinor: 1_000, quantity: 1 };
/** Matures on 31 December. */
const order = {
  ...{ id: "ord_1", status: "PAID", ambassadorId: "usr_1", currency: "eur", holdDays: 30, refundedMinor: 0 },
  ...{ paidAt: "2026-12-01T10:00:00.000Z", totalMinor: 1_000, refunds: {}, disputes: {}, blocks: 0, version: 1 },
  lines: [{ ...line, amountMinor: 1_000, rateBps: 1_000 }],
} as unknown as Order;
const entry = (kind: OrderEntry["kind"], statement: number, more: Partial<OrderEntry> = {}) =>
  ({
    id: `${kind}_1`,
    kind,
    ambassadorId: "usr_1",
    statement,
    bookedAt: "2026-12-01T10:00:00.000Z",
    postings: [],
    ...more,
  }) as OrderEntry;

/** Statements that payouts closed, from 1 on: on which day, and what became of the payout. */
async function placeOf(
  of: Order,
  entries: OrderEntry[],
  closed: readonly (readonly [day: string, state: PayoutState, returnedMinor?: number])[] = [],
  today = "2027-01-20",
) {
  const asked: string[] = [];
  const payoutOf = ([, state, returnedMinor = 0]: (typeof closed)[number]) =>
    ({ state, amountMinor: 100, returnedMinor }) as Payout;
  const place = await commissionPlace(
    { order: of, entries, refundRequests: [], notes: [] },
    {
      statements: {
        closedFrom: async (_of, number) =>
          closed
            .map(([day], index) => ({ number: index + 1, payoutId: String(index), closedAt: `${day}T06:00:00.000Z` }))
            .filter((it) => it.number >= number)
            .map((it) => ({ ...it, ambassadorId: "usr_1", openingMinor: 0, openingBlockedMinor: 0 })),
      },
      payouts: {
        get: async (id) => {
          asked.push(id);
          const found = closed[Number(id)];
          return found && { ...payoutOf(found), id };
        },
      },
      now: () => new Date(`${today}T10:00:00.000Z`),
    },
  );
  return { state: place.state, by: place.payout?.id, because: place.blockedBecause, asked };
}

const sale = [entry("sale", 1)];

test("before it matures nothing is read of payouts", async () => {
  const closed = [["2026-12-15", "PAID"]] as const;
  expect(await placeOf(order, sale, closed, "2026-12-30")).toMatchObject({ state: "held", asked: [] });
  expect(await placeOf({ ...order, status: "PENDING" }, [])).toMatchObject({ state: "unpaid", asked: [] });
  expect(await placeOf({ ...order, refundedMinor: 1_000 }, sale)).toMatchObject({ state: "taken_back", asked: [] });
});

test("it went with the first payout since it matured that came to something", async () => {
  const early = ["2026-12-15", "PAID"] as const;
  expect(await placeOf(order, sale, [early])).toMatchObject({ state: "available", by: undefined, asked: [] });
  expect(await placeOf(order, sale, [early, ["2026-12-31", "PAID"], ["2027-01-07", "PAID"]])).toMatchObject({
    ...{ state: "paid", by: "1", asked: ["1"] },
  });
  const failed = [early, ["2026-12-31", "FAILED"], ["2027-01-02", "RETURNED", 100]] as const;
  expect(await placeOf(order, sale, failed)).toMatchObject({ state: "available", by: undefined });
  expect(await placeOf(order, sale, [...failed, ["2027-01-07", "SENDING"]])).toMatchObject({
    state: "paying",
    by: "3",
  });
  expect(await placeOf(order, sale, [["2027-01-02", "RETURNED", 40]])).toMatchObject({ state: "paid", by: "0" });
});

test("what was held back went with no payout before it was let go, and says why it is held back", async () => {
  const closed = [["2027-01-02", "PAID"]] as const;
  const freed = [...sale, entry("block", 1), entry("unblock", 2)];
  expect(await placeOf(order, freed, closed)).toMatchObject({ state: "available", by: undefined });
  const block = { reason: "For the team.", by: "usr_2", at: "2026-12-02T10:00:00.000Z" };
  const blocked = { ...order, block, blocks: 1 };
  const told = entry("block", 1, { id: "block_ord_1_1", reason: "A look." });
  expect(await placeOf(blocked, [...sale, told])).toMatchObject({ state: "blocked", because: "A look." });
  const older = entry("block", 1, { id: "block_ord_1_1" });
  expect(await placeOf(blocked, [...sale, older])).toMatchObject({ state: "blocked", because: undefined });
});
