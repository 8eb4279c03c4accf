import * as z from "zod/mini";
import { ambassadorEntryKinds, orderEntryKinds, payoutEntryKinds } from "../domain/ledger.ts";
import { amountMinor, currency, id, instant } from "./fields.ts";
import { page, queryInteger } from "./lists.ts";
import { route } from "./route.ts";

const params = z.strictObject({ ambassadorId: id("usr") });
const query = z.strictObject({
  number: queryInteger(0, 999_999, 0),
  ...page,
});

const frame = {
  number: z.int(),
  currency,
  openingMinor: amountMinor,
  /** What is owed at its end, be it payable, held or blocked. */
  closingMinor: amountMinor,
  /** The part of it that waits until the shop decides. */
  blockedMinor: amountMinor,
  /** When its payout was made; absent while it is open. */
  closedAt: z.optional(instant),
  payoutId: z.optional(z.string()),
};

const line = z.object({
  entryId: z.string(),
  kind: z.enum([...orderEntryKinds, ...ambassadorEntryKinds, ...payoutEntryKinds]),
  bookedAt: instant,
  /** By how much it moved what is owed; 0 where it only tells of something. */
  amountMinor,
  /** What such a line tells of: how much arrived, or was blocked or let go. */
  notedMinor: z.optional(amountMinor),
  /** What is owed after it. */
  balanceMinor: amountMinor,
  /** Of a sale that was not held back when it was booked, the UTC day from which it may be paid. */
  maturesOn: z.optional(z.string()),
  orderId: z.optional(z.string()),
  /** What people call that order by; absent of one of an older Herald. */
  orderNumber: z.optional(z.int()),
  payoutId: z.optional(z.string()),
  reason: z.optional(z.string()),
});

const statement = z.object({
  ...frame,
  /** Of the closing, what may be paid now and what its hold keeps; of the open statement alone. */
  availableMinor: z.optional(amountMinor),
  heldMinor: z.optional(amountMinor),
  /** What all of its lines come to by what they are, from the opening to the closing. Absent of what an older Herald booked, until it is upgraded. */
  totals: z.optional(
    z.object({
      salesMinor: amountMinor,
      takenBackMinor: amountMinor,
      /** Sales that were given to them, less those that were given away. */
      givenMinor: amountMinor,
      byHandMinor: amountMinor,
      payoutsMinor: amountMinor,
    }),
  ),
  /** How many lines it has in all; absent likewise. */
  lineCount: z.optional(z.int()),
  lines: z.array(line),
  nextCursor: z.optional(z.string()),
});

const read = {
  query,
  answer: {
    status: 200,
    body: statement,
    description:
      "A page of its lines, in the order in which they were booked. The last page is answered once all lines lead from the opening to the closing.",
  },
  description:
    "Every entry between two payouts, by the statement's number; 0 is the open one. Opening and lines add up to the closing, always. A page of the open one " +
    "tells of it as it is by then: ask for the pages after the first by its number. `conflict` says that it changed under way: begin at its first page again.",
  errors: ["not_found", "conflict"],
} as const;
const list = {
  query: z.strictObject(page),
  answer: {
    status: 200,
    body: z.object({ items: z.array(z.object(frame)), nextCursor: z.optional(z.string()) }),
    description: "The newest first; the first of all is still open.",
  },
} as const;

export const listOwnStatements = route({
  ...list,
  name: "statements/list-own",
  summary: "List one's statements",
});
export const readOwnStatement = route({
  ...read,
  name: "statements/read-own",
  summary: "Read one of one's statements",
});
export const listStatements = route({
  ...list,
  name: "statements/list",
  summary: "List an ambassador's statements",
  params,
  errors: ["not_found"],
});
export const readStatement = route({
  ...read,
  name: "statements/read",
  summary: "Read one of an ambassador's statements",
  params,
});
