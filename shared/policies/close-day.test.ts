import { describe, expect, test } from "@jest/globals";
import type { Balance } from "../domain/balance.ts";
import { type Counters, noCounters } from "../domain/counters.ts";
import type { JournalEntry } from "../domain/ledger.ts";
import { checkAgain, closeDay } from "./close-day.ts";

const day = "2026-11-22";
const everybody = ["usr_ada", "usr_ben", "usr_cam"];
const sold: Counters = { ...noCounters, orders: 1, grossMinor: 1_000, ambassadorMinor: 100, shopMinor: 900 };

const saleOf = (ambassadorId: string): JournalEntry => ({
  id: `sale_${ambassadorId}`,
  kind: "sale",
  orderId: `ord_${ambassadorId}`,
  code: "c",
  ambassadorId,
  currency: "eur",
  bookedAt: `${day}T10:00:00.000Z`,
  statement: 1,
  postings: [
    { account: "payments", amountMinor: 1_000 },
    { account: `commission:${ambassadorId}:2026-12-22`, amountMinor: -100 },
    { account: "sales", amountMinor: -900 },
  ],
});

const balanceOf = (ambassadorId: string): Balance => ({
  ambassadorId,
  ...sold,
  totalMinor: 100,
  blockedMinor: 0,
  ...{ openingMinor: 0, openingBlockedMinor: 0, payingMinor: 0, paidMinor: 0 },
  statement: 1,
  currency: "eur",
  heldMinor: { "2026-12-22": 100 },
  years: {},
  sums: {},
  sumsBefore: {},
});

/** A shop in which three sold on a day, and somebody's figures may be wrong. */
function openShop() {
  const state = {
    /** What goes wrong, by ambassador. */
    trouble: new Map<string, "is wrong" | "can't be read">(),
    folded: [] as string[],
    closed: [] as string[],
    unchecked: new Set<string>(),
    alarms: [] as string[],
  };
  const deps: Parameters<typeof closeDay>[1] = {
    ledger: {
      async *entriesOf() {
        yield* everybody.map(saleOf);
      },
      async *entriesOn(ambassadorId) {
        yield saleOf(ambassadorId);
      },
    },
    balances: {
      get: async (id) => {
        if (state.trouble.get(id) === "can't be read") throw new Error("What lies there is no balance.");
        return balanceOf(id);
      },
      foldDays: async ({ ambassadorId }) => {
        state.folded.push(ambassadorId);
      },
    },
    statistics: {
      shopDays: async () =>
        new Map([[day, { ...sold, orders: 3, grossMinor: 3_000, ambassadorMinor: 300, shopMinor: 2_700 }]]),
      ambassadorDays: async (id) =>
        new Map([[day, state.trouble.get(id) === "is wrong" ? { ...sold, orders: 2 } : sold]]),
      ambassadorDaysInAll: async () => sold,
      linksInAll: async () => sold,
      unchecked: async () => new Map(state.unchecked.size > 0 ? [[day, [...state.unchecked]]] : []),
      noteUnchecked: async (_day, id) => void state.unchecked.add(id),
      noteChecked: async (_day, id) => void state.unchecked.delete(id),
      closeShopDay: async (closed) => state.closed.push(closed) > 0,
      noteClosedThrough: async () => {},
    },
    now: () => new Date("2026-11-23T02:00:00.000Z"),
    log: {
      info() {},
      warn() {},
      error: (message, _facts, metrics) => void state.alarms.push(`${message} ${JSON.stringify(metrics)}`),
    },
  };
  return { state, deps };
}

describe.each(["is wrong", "can't be read"] as const)("an ambassador whose data %s", (trouble) => {
  test("keeps neither the others nor the day from being closed, and raises the alarm", async () => {
    const { state, deps } = openShop();
    state.trouble.set("usr_ben", trouble);
    const unchecked = await closeDay(day, deps);
    expect(state.closed).toEqual([day]);
    expect(state.folded.toSorted()).toEqual(["usr_ada", "usr_cam"]);
    expect(unchecked).toEqual([expect.objectContaining({ day, ambassadorId: "usr_ben" })]);
    expect(state.alarms).toEqual([expect.stringContaining('{"LedgerDrift":1}')]);
  });

  test("is checked again, with an alarm each time, until it is right", async () => {
    const { state, deps } = openShop();
    state.trouble.set("usr_ben", trouble);
    await closeDay(day, deps);
    expect(await checkAgain(deps)).toEqual([expect.objectContaining({ ambassadorId: "usr_ben" })]);
    expect(state.alarms).toHaveLength(2);
    state.trouble.clear();
    expect(await checkAgain(deps)).toEqual([]);
    expect(await checkAgain(deps)).toEqual([]);
    expect([state.alarms.length, [...state.unchecked], state.folded.at(-1)]).toEqual([2, [], "usr_ben"]);
  });
});

test("a day whose ambassadors are all right leaves nothing to check again", async () => {
  const { state, deps } = openShop();
  expect(await closeDay(day, deps)).toEqual([]);
  expect([state.closed, state.alarms, [...state.unchecked]]).toEqual([[day], [], []]);
});

test("the shop's own day that is wrong is not closed", async () => {
  const { state, deps } = openShop();
  const wrong = { ...deps, statistics: { ...deps.statistics, shopDays: async () => new Map([[day, sold]]) } };
  await expect(closeDay(day, wrong)).rejects.toThrow("The shop's day differs from the ledger");
  expect([state.closed, state.alarms.length]).toEqual([[], 1]);
});
