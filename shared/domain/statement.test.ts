import { expect, test } from "@jest/globals";
import type { JournalEntry } from "./ledger.ts";
import { addSums, addsUp, linesOf, sumsBy, sumsOf } from "./statement.ts";
import type { StatementSums } from "./statement-sums.ts";

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

const sums = entries.map(sumsBy).reduce(addSums, {} as StatementSums);
const frame = { number: 1, openingMinor: 20, closingMinor: 253, blockedMinor: 233, sums };
const first = { lines: 0, balanceMinor: 20 };

test("what lines come to by what they are leads from the opening to the closing", () => {
  expect(sums).toEqual({ lines: 6, sales: 333, takenBack: -100, byHand: 500, payouts: -500 });
  expect(sumsOf(frame, entries.length)).toEqual(frame.sums);
  expect(sumsOf({ ...frame, closingMinor: 252 }, 0)).toBeUndefined();
});

test("a statement adds up only with every line that there is, on whichever page it is", () => {
  const lines = linesOf(20, entries);
  expect(addsUp(frame, first, lines)).toBe(true);
  expect(addsUp(frame, first, linesOf(20, entries.slice(1)))).toBe(false);
  const before = { lines: 4, balanceMinor: 753 };
  expect(addsUp(frame, before, linesOf(753, entries.slice(4)))).toBe(true);
  // A note moves nothing, and is missed all the same.
  expect(addsUp(frame, before, linesOf(753, entries.slice(4, 5)))).toBe(false);
  expect(addsUp(frame, { lines: 6, balanceMinor: 253 }, [])).toBe(true);
  expect(addsUp(frame, { lines: 6, balanceMinor: 252 }, [])).toBe(false);
});

test("of a statement from before sums were kept, lines alone tell whether it adds up", () => {
  const older = { ...frame, sums: {} };
  expect(sumsOf(older, 0)).toBeUndefined();
  expect(addsUp(older, first, linesOf(20, entries))).toBe(true);
  expect(addsUp(older, first, linesOf(20, entries.slice(1)))).toBe(false);
});
