import { expect, test } from "@jest/globals";
import type { JournalEntry } from "./ledger.ts";
import { addsUp, linesOf, totalsOf } from "./statement.ts";

const ada = "usr_ada";
const entry = (id: string, kind: JournalEntry["kind"], postings: [string, number][], more = {}) =>
  ({
    ...{ id, kind, ambassadorId: ada, currency: "eur", bookedAt: "2026-11-29T10:00:00.000Z", ...more },
    postings: postings.map(([account, amountMinor]) => ({ account, amountMinor })),
  }) as JournalEntry;

const [held, blocked, settled] = ["2026-12-29", "blocked", "settled"].map((bucket) => `commission:${ada}:${bucket}`);
const entries = [
  entry("sale_1", "sale", [
    ["payments", 3_330],
    [held ?? "", -333],
    ["sales", -2_997],
  ]),
  entry("block_1", "block", [
    [held ?? "", 333],
    [blocked ?? "", -333],
  ]),
  entry("refund_1", "refund", [
    ["payments", -1_000],
    [blocked ?? "", 100],
    ["sales", 900],
  ]),
  entry(
    "adjust_1",
    "adjustment",
    [
      ["adjustments", 500],
      [settled ?? "", -500],
    ],
    { reason: "For the talk." },
  ),
  entry("payout_1", "payout", [
    [settled ?? "", 500],
    [`paying:${ada}`, -500],
  ]),
  entry("payout_1_paid", "payout_paid", [
    [`paying:${ada}`, 500],
    ["cash:bank", -500],
  ]),
];

test("lines say by how much each entry moved what is owed, and what is owed after it; what moves nothing is a note", () => {
  const lines = linesOf(20, entries);
  expect(
    lines.map(({ kind, amountMinor, notedMinor, balanceMinor }) => [kind, amountMinor, notedMinor, balanceMinor]),
  ).toEqual([
    ["sale", 333, undefined, 353],
    ["block", 0, 333, 353],
    ["refund", -100, undefined, 253],
    ["adjustment", 500, undefined, 753],
    ["payout", -500, undefined, 253],
    ["payout_paid", 0, 500, 253],
  ]);
  expect(lines[3]?.reason).toBe("For the talk.");
});

test("totals by what lines are lead from the opening to the closing", () => {
  const totals = totalsOf(linesOf(20, entries));
  expect(totals).toEqual({
    salesMinor: 333,
    takenBackMinor: -100,
    givenMinor: 0,
    byHandMinor: 500,
    payoutsMinor: -500,
  });
  expect(20 + Object.values(totals).reduce((sum, minor) => sum + minor, 0)).toBe(253);
});

test("a statement adds up only with every line that there is", () => {
  const frame = { number: 1, openingMinor: 20, closingMinor: 253, blockedMinor: 233 };
  expect(addsUp(frame, linesOf(20, entries))).toBe(true);
  expect(addsUp(frame, linesOf(20, entries.slice(1)))).toBe(false);
  expect(addsUp({ ...frame, closingMinor: 20 }, [])).toBe(true);
});
