import { expect, test } from "@jest/globals";
import type { JournalEntry } from "./ledger.ts";
import type { Years } from "./year-figures.ts";
import { addYears, isEmptyYear, yearReportOf, yearsBy } from "./year-totals.ts";

const entry = (kind: string, day: string, account: string, amountMinor: number): JournalEntry =>
  ({
    ...{ id: `${kind}_${day}`, kind, ambassadorId: "usr_1", currency: "eur", bookedAt: `${day}T10:00:00.000Z` },
    postings: [{ account, amountMinor }],
  }) as unknown as JournalEntry;
const settled = "commission:usr_1:settled";

const entries = [
  entry("opening", "2025-03-01", settled, -100),
  entry("sale", "2025-11-01", "commission:usr_1:2025-12-01", -1_000),
  entry("refund", "2025-12-31", "commission:usr_1:2025-12-01", 200),
  entry("payout", "2025-12-31", settled, 800),
  entry("payout_paid", "2026-01-02", "cash:bank", -800),
  entry("payout_returned", "2026-01-05", settled, -50),
  entry("given_away", "2026-02-01", "commission:usr_1:2025-12-01", 300),
  entry("block", "2026-02-02", settled, 0),
  entry("write_off", "2026-03-01", settled, -10),
];
const years = entries.map(yearsBy).reduce(addYears, {} as Years);
/** Owed: 100 + 1,000 − 200 − 800 + 50 − 300 + 10. */
const balance = { totalMinor: -140, payingMinor: 0, years };

test("each entry counts in one figure of the year in which it was booked, or in none", () => {
  expect(years).toEqual({
    "2025": { opened: 100, earned: 1_000, takenBack: -200 },
    "2026": { paid: 800, returned: 50, earned: -300, writtenOff: 10 },
  });
});

test("what a year began with and its figures are what it ended with, and where the next one begins", () => {
  const [first, second] = [yearReportOf(balance, "2025"), yearReportOf(balance, "2026")];
  expect(first).toMatchObject({ openingMinor: 0, earnedMinor: 1_000, takenBackMinor: -200, closingMinor: 900 });
  expect(second).toMatchObject({ openingMinor: 900, paidMinor: 800, returnedMinor: 50, closingMinor: -140 });
  expect(yearReportOf(balance, "2027")).toMatchObject({ openingMinor: -140, closingMinor: -140 });
  expect(isEmptyYear(yearReportOf(balance, "2024"))).toBe(true);
});

test("what is on its way is still open at a year's end", () => {
  expect(yearReportOf({ totalMinor: 0, payingMinor: 700, years: {} }, "2026").closingMinor).toBe(700);
});
