import * as z from "zod/mini";
import type { yearFigures } from "../domain/year-figures.ts";
import * as words from "../words/en/fields.ts";
import { amountMinor, currency } from "./fields.ts";
import { listOf, page, search } from "./lists.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";

const report = z.object({
  /** What was open when the year began: owed, be it held or blocked, or on its way. */
  openingMinor: amountMinor,
  /** Sales, and sales that were given to them, less those that were given away. */
  earnedMinor: amountMinor,
  /** Refunds and disputes, less what came back of them: negative where more was taken. */
  takenBackMinor: amountMinor,
  /** Owed from before Herald. */
  openedMinor: amountMinor,
  /** Bonuses, less debits. */
  adjustedMinor: amountMinor,
  /** Debts that the shop gave up. */
  writtenOffMinor: amountMinor,
  /** What arrived with them. */
  paidMinor: amountMinor,
  /** What of that came back. */
  returnedMinor: amountMinor,
  /** What was open when the year ended, or is now. */
  closingMinor: amountMinor,
} satisfies Record<`${(typeof yearFigures)[number]}Minor` | "openingMinor" | "closingMinor", unknown>);

export const listOfYear = route({
  name: "balances/list-of-year",
  summary: "List what became of each ambassador's money in a year",
  description:
    "What 1099 and DAC7 ask for, by the UTC day on which each was booked. Opening + earned + takenBack + opened + adjusted + writtenOff + " +
    "returned − paid = closing. Newest ambassadors first, those who left too; by name, or found by the beginnings of their words, those who have not. Whoever " +
    "has nothing in that year is left out, so that a page may be short: follow `nextCursor` until it is absent.",
  query: z.strictObject({
    ...page,
    search,
    sort: z._default(z.enum(["newest", "name"]), "newest"),
    year: z.optional(z.string().check(z.regex(/^20\d{2}$/, said(words.year)))),
  }),
  answer: {
    status: 200,
    body: listOf(
      z.extend(report, { ambassador: z.object({ id: z.string(), name: z.string(), email: z.string() }), currency }),
    ),
    description: "A row for each ambassador.",
  },
});

export const listOwnYears = route({
  name: "balances/list-years",
  summary: "List what became of one's money, year by year",
  answer: {
    status: 200,
    body: z.object({ currency, items: z.array(z.extend(report, { year: z.string() })) }),
    description:
      "The newest year first. Opening and figures add up to the closing, and each year begins where the one before ended.",
  },
});
