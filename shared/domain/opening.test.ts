import { describe, expect, test } from "@jest/globals";
import { addOwed, noOwed, owedBy } from "./balance.ts";
import type { JournalEntry, OrderEntry } from "./ledger.ts";
import { HeldBefore, namedRefunds, openingOf } from "./opening.ts";

const refund = (id: string, amountMinor: number) => ({ id, amountMinor });

describe("a sum that was refunded", () => {
  test.each([
    ["of the first refunds is theirs", 30, ["a", "b"]],
    ["of all is all of theirs", 60, ["a", "b", "c"]],
    ["that ends within a refund is nobody's", 40, undefined],
    ["of more than there is is nobody's", 70, undefined],
  ])("%s", (_what, sum, ids) => {
    const named = namedRefunds(sum, [refund("a", 10), refund("b", 20), refund("c", 30)]);
    expect(named && Object.keys(named)).toEqual(ids);
  });
});

const entry = (orderId: string, kind: OrderEntry["kind"], bookedAt: string, owedMinor: number): OrderEntry => ({
  id: `${kind}_${orderId}`,
  kind,
  orderId,
  code: "c",
  ambassadorId: "usr_1",
  currency: "eur",
  bookedAt,
  postings: [{ account: "commission", amountMinor: 0 - owedMinor }],
});

describe("what is taken over", () => {
  const before = new HeldBefore();
  before.add(entry("ord_1", "sale", "2026-11-20T10:00:00.000Z", 100));
  before.add(entry("ord_1", "refund", "2026-11-25T10:00:00.000Z", -30));
  before.add(entry("ord_2", "sale", "2026-10-29T10:00:00.000Z", 50));
  // Its sale is older than a hold, and was not looked at.
  before.add(entry("ord_3", "refund", "2026-11-25T10:00:00.000Z", -7));
  const held = before.laterThan("2026-11-28").get("usr_1") ?? {};
  const now = "2026-11-28T10:00:00.000Z";
  const opening = (owedMinor: number, earlier: JournalEntry[] = []) =>
    openingOf({ ambassadorId: "usr_1", currency: "eur", owedMinor }, held, earlier, now);

  test("is held until its order's day, less what went back of it; all else is payable", () => {
    expect(held).toEqual({ "2026-12-20": 70 });
    expect(owedBy(opening(113))).toEqual({ ...noOwed, totalMinor: 113, heldMinor: { "2026-12-20": 70 } });
    expect(opening(113)).toMatchObject({ id: "opening_usr_1_1", kind: "opening" });
  });

  test("adds up to nothing in each entry", () => {
    for (const owedMinor of [113, 70, 0, -5]) {
      expect(opening(owedMinor).postings.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0);
    }
  });

  test("after a first time is only what came since", () => {
    const first = opening(113);
    before.add(entry("ord_4", "sale", "2026-11-27T10:00:00.000Z", 9));
    const later = before.laterThan("2026-11-28").get("usr_1") ?? {};
    const second = openingOf({ ambassadorId: "usr_1", currency: "eur", owedMinor: 9 }, later, [first], now);
    expect(second.id).toBe("opening_usr_1_2");
    expect([first, second].map(owedBy).reduce(addOwed, noOwed)).toEqual({
      ...noOwed,
      totalMinor: 122,
      heldMinor: { "2026-12-20": 70, "2026-12-27": 9 },
    });
  });

  test("is no entry where nothing is owed", () => {
    expect(openingOf({ ambassadorId: "usr_2", currency: "eur", owedMinor: 0 }, {}, [], now).postings).toEqual([]);
  });
});
