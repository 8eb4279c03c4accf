import * as z from "zod/mini";
import { byCounter } from "../domain/counters.ts";
import { payoutMethods, payoutStates } from "../domain/payout.ts";
import { sumNames } from "../domain/statement-sums.ts";
import { yearFigures } from "../domain/year-figures.ts";
import { amountMinor, count, currency, instant } from "./fields.ts";
import { route } from "./route.ts";
import { text } from "./texts.ts";

/** A journal entry, as it is kept. Its postings add up to zero. */
const bookedEntry = z.object({
  id: z.string(),
  kind: z.string(),
  bookedAt: instant,
  ambassadorId: z.string(),
  orderId: z.optional(z.string()),
  orderNumber: z.optional(z.int()),
  /** Of the link. */
  code: z.optional(z.string()),
  /** Of a coupon that won the sale: it counts under `coupon:` and this in place of that link. */
  coupon: z.optional(z.string()),
  /** Of a sale that was given to its ambassador: it counts for them under `given` in place of that link. */
  isGiven: z.optional(z.literal(true)),
  payoutId: z.optional(z.string()),
  /** Why a person booked it. */
  reason: z.optional(z.string()),
  statement: z.optional(z.int()),
  currency,
  postings: z.array(z.object({ account: z.string(), amountMinor })),
});

/** What was sold, as a counter has it. */
const counted = byCounter((name) => (name === "orders" ? count : amountMinor));

const statementSums = z.partialRecord(z.enum(sumNames), z.int());

/** What an ambassador is owed and sold in all, as it is kept. */
const keptBalance = z.object({
  ambassadorId: z.string(),
  currency,
  statement: z.int(),
  totalMinor: amountMinor,
  blockedMinor: amountMinor,
  /** By the UTC day on which it matures. */
  heldMinor: z.record(z.string(), amountMinor),
  /** On its way, and arrived. */
  payingMinor: amountMinor,
  paidMinor: amountMinor,
  /** What the open statement began with, in all and blocked. */
  openingMinor: amountMinor,
  openingBlockedMinor: amountMinor,
  /** What the lines of the open statement come to, and those of the one before; a sum that is not there is 0. */
  sums: statementSums,
  sumsBefore: statementSums,
  /** What became of their money, by the UTC year in which it was booked; a figure that is not there is 0. */
  years: z.record(z.string(), z.partialRecord(z.enum(yearFigures), amountMinor)),
  ...counted,
});

/** A payout as it is, beside the entry that made it. */
const keptPayout = z.object({
  id: z.string(),
  runId: z.string(),
  ambassadorId: z.string(),
  amountMinor,
  currency,
  method: z.enum(payoutMethods),
  state: z.enum(payoutStates),
  /** The statement that it closed. */
  statement: z.int(),
  returnedMinor: amountMinor,
  paidOn: z.optional(z.string()),
  reference: z.optional(z.string()),
});

/** A statement that a payout closed: what it began with, in all and blocked. It ends where the next one begins. */
const keptStatement = z.object({
  ambassadorId: z.string(),
  number: z.int(),
  openingMinor: amountMinor,
  openingBlockedMinor: amountMinor,
  /** What the lines of the one before come to. */
  sumsBefore: z.optional(statementSums),
  payoutId: z.string(),
  closedAt: instant,
});

export const booksAnswer = z.object({
  /** What the shop sold on each UTC day, in the first part. */
  days: z.array(z.object({ day: z.string(), ...counted })),
  balances: z.array(keptBalance),
  /** What was sold over each link, or what stands in its place (`given`, `coupon:` and a code), of those whose balances are here, unless those are more than 200. */
  links: z.array(z.object({ ambassadorId: z.string(), code: z.string(), ...counted })),
  /** Those that the entries here made, and the statements that they closed. */
  payouts: z.array(keptPayout),
  statements: z.array(keptStatement),
  entries: z.array(bookedEntry),
  nextCursor: z.optional(z.string()),
});

export const readBooks = route({
  name: "books/read",
  summary: "Read the whole journal, page by page",
  description:
    "First the days and all balances with their links, then every entry from the first on, in the order in which they were booked, with the payouts that they made. A page may be short, or empty: follow " +
    "`nextCursor` until it is absent. What is booked meanwhile may be in the entries and not in the balances.",
  query: z.strictObject({ cursor: z.optional(text(300)) }),
  answer: { status: 200, body: booksAnswer, description: "A part of the books." },
});
