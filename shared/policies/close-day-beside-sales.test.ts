import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import type { Balance } from "../domain/balance.ts";
import { addCounters, type Counters, noCounters } from "../domain/counters.ts";
import type { OrderEntry } from "../domain/ledger.ts";
import { closeDay } from "./close-day.ts";

beforeEach(() => void jest.useFakeTimers({ now: Date.parse("2026-11-28T01:30:00Z") }));
afterEach(() => void jest.useRealTimers());

const [yesterday, today, matures] = ["2026-11-27", "2026-11-28", "2026-12-27"];
const oneSale: Counters = { ...noCounters, orders: 1, grossMinor: 100, ambassadorMinor: 10, shopMinor: 90 };
const times = (count: number) => Array.from({ length: count }, () => oneSale).reduce(addCounters, noCounters);

/** An ambassador who sold once yesterday, and goes on selling while that day is closed. */
interface Sales {
  perSecond: number;
  untilMs: number;
  /** How far an index is behind the table. */
  lagMs: number;
  readMs: number;
  /** What was left out of links, or of the balance, by a mistake. */
  missing?: "link" | "balance" | undefined;
}

function sale(number: number): OrderEntry {
  return {
    id: `sale_${number}`,
    kind: "sale",
    orderId: `ord_${number}`,
    code: "code",
    ambassadorId: "usr_1",
    currency: "eur",
    bookedAt: `${number === 0 ? yesterday : today}T01:00:00.000Z`,
    statement: 1,
    postings: [
      { account: "payments", amountMinor: 100 },
      { account: `commission:usr_1:${matures}`, amountMinor: -10 },
      { account: "sales", amountMinor: -90 },
    ],
  };
}

/** The table as it is at each instant, read over a line that takes its time. */
function closing({ perSecond, untilMs, lagMs, readMs, missing }: Sales) {
  const begun = Date.now();
  const soldAt = (at: number) => 1 + Math.floor((Math.min(Math.max(at - begun, 0), untilMs) * perSecond) / 1_000);
  const read = async <Value>(value: (sold: number) => Value, behindMs = 0): Promise<Value> => {
    await new Promise((resolve) => setTimeout(resolve, readMs));
    return value(soldAt(Date.now() - behindMs));
  };
  const lost = (what: Sales["missing"]) => (missing === what ? 1 : 0);
  const errors: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (message: string) => void errors.push(message) };
  const balanceOf = (sold: number): Balance => ({
    ...{
      ambassadorId: "usr_1",
      currency: "eur",
      statement: 1,
      blockedMinor: 0,
      years: {},
      sums: {},
      sumsBefore: {},
      ...times(sold),
    },
    ...{ openingMinor: 0, openingBlockedMinor: 0, payingMinor: 0, paidMinor: 0 },
    ...{ totalMinor: 10 * (sold - lost("balance")), heldMinor: { [matures]: 10 * (sold - lost("balance")) } },
  });
  const deps = {
    ledger: {
      async *entriesOf() {
        yield sale(0);
      },
      async *entriesOn() {
        const sold = await read((count) => count, lagMs);
        for (let number = 0; number < sold; number++) yield sale(number);
      },
    },
    balances: { get: () => read(balanceOf), foldDays: async () => {} },
    statistics: {
      shopDays: async () => new Map([[yesterday, oneSale]]),
      ambassadorDays: async () => new Map([[yesterday, oneSale]]),
      ambassadorDaysInAll: () => read(times),
      linksInAll: () => read((sold) => times(sold - lost("link"))),
      unchecked: async () => new Map<string, string[]>(),
      noteUnchecked: async () => {},
      noteChecked: async () => {},
      closeShopDay: async () => true,
      noteClosedThrough: async () => {},
    },
    now: () => new Date(),
    log,
  };
  return { errors, closed: closeDay(yesterday, deps) };
}

/** Closes the day with time passing as fast as it is asked for. @returns what was said to be wrong */
async function wrongIn(sales: Sales): Promise<string[]> {
  const { errors, closed } = closing(sales);
  const done = closed.catch((error: unknown) => void errors.push(String(error)));
  await jest.runAllTimersAsync();
  await done;
  return errors;
}

test("sales of one ambassador that go on, or end at any moment, are no drift, however far an index is behind", async () => {
  const sales = fc.record({
    perSecond: fc.constantFrom(1, 5, 20),
    untilMs: fc.integer({ min: 0, max: 12_000 }),
    lagMs: fc.integer({ min: 0, max: 1_800 }),
    readMs: fc.integer({ min: 1, max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(sales, async (it) => expect(await wrongIn(it)).toEqual([])),
    { numRuns: 500 },
  );
});

test.each(["link", "balance"] as const)(
  "what is missing of the %s is found, also once sales have ended",
  async (missing) => {
    for (const untilMs of [0, 2_500]) {
      const [first] = await wrongIn({ perSecond: 20, untilMs, lagMs: 300, readMs: 5, missing });
      expect([untilMs, first]).toEqual([untilMs, "ledger drift"]);
    }
  },
);
