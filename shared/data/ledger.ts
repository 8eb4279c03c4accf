import * as z from "zod/mini";
import { type Balance, firstStatement, lowers, type Owed, owedBy } from "../domain/balance.ts";
import type { Booking } from "../domain/booking.ts";
import { type Counters, noCounters } from "../domain/counters.ts";
import {
  type Address,
  type AmbassadorEntry,
  ambassadorEntryKinds,
  channelOf,
  countersOf,
  isAddress,
  isEarning,
  type JournalEntry,
  orderEntryKinds,
  payoutEntryKinds,
} from "../domain/ledger.ts";
import type { Order } from "../domain/order.ts";
import { dayOf } from "../domain/period.ts";
import { owedFields, sumFields, yearFields } from "./balances.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal } from "./expressions.ts";
import { firstOrderPut } from "./first-orders.ts";
import { indexKeys, type Key, keys, partitions, shardsOf } from "./keys.ts";
import { list, type PageRequest } from "./page.ts";
import type { Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

const entryFields = {
  id: z.string(),
  ambassadorId: z.string(),
  currency: z.string(),
  postings: z.array(z.object({ account: z.custom<Address>((it) => isAddress(String(it))), amountMinor: z.number() })),
  bookedAt: z.string(),
  statement: z.optional(z.number()),
};

export const orderEntryItem = z.object({
  ...entryFields,
  kind: z.enum(orderEntryKinds),
  orderId: z.string(),
  orderNumber: z.optional(z.number()),
  code: z.string(),
  coupon: z.optional(z.string()),
  isGiven: z.optional(z.literal(true)),
  reason: z.optional(z.string()),
});

const ambassadorEntryItem = z.object({
  ...entryFields,
  kind: z.enum(ambassadorEntryKinds),
  reason: z.optional(z.string()),
});

/** A journal entry as it lies in the table: about an order, a payout, or an ambassador alone. */
export const entryItem = z.union([
  orderEntryItem,
  z.object({ ...entryFields, kind: z.enum(payoutEntryKinds), payoutId: z.string() }),
  ambassadorEntryItem,
]);

/** What a decision to book was made of. It is booked as long as both are still so. */
export interface Books {
  order: Order;
  /** Undefined before anything was booked for the ambassador. */
  balance: Balance | undefined;
}

/** The journal. Its entries are put once and never touched again; there is no verb that could. */
export const ledger = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Every entry booked on a UTC day. */
    entriesOf: (day: string) => entriesIn(table, "gsi1", shardsOf(partitions.ledgerDay(day))),
    /** A page of what was booked on a UTC day, in that order. */
    journal: (day: string, page: PageRequest) =>
      list(table, {
        ...page,
        index: "gsi1",
        partitions: shardsOf(partitions.ledgerDay(day)),
        parse: (item): JournalEntry => z.parse(entryItem, item),
      }),
    /** Whose entries were booked since an instant, each once: of today and the day before, and no longer ago. */
    async ambassadorsSince(instant: string, today: string): Promise<Set<string>> {
      const days = [...new Set([instant.slice(0, 10), today])];
      const found = new Set<string>();
      for (const partition of days.flatMap((day) => shardsOf(partitions.ledgerDay(day)))) {
        const where = {
          expression: "gsi1pk = :partition AND gsi1sk >= :instant",
          values: { ":partition": partition, ":instant": instant },
        };
        for await (const item of table.queryAll({ index: "gsi1", where }))
          found.add(z.parse(entryItem, item).ambassadorId);
      }
      return found;
    },
    /** Every entry on a statement of an ambassador's, in order, a moment after it was booked: an index is asked. */
    entriesOn: (ambassadorId: string, statement: number) =>
      entriesIn(table, "gsi2", [partitions.statement(ambassadorId, statement)]),
    /**
     * Entries on a statement of an ambassador's, in order, likewise.
     * @param after the place of the entry before them, as `placeOf` says it; undefined for the first ones
     */
    async linesAfter(ambassadorId: string, statement: number, after: string | undefined, limit: number) {
      const values = { ":statement": partitions.statement(ambassadorId, statement), ":after": after ?? "!" };
      const where = { expression: "gsi2pk = :statement AND gsi2sk > :after", values };
      const { items } = await table.query({ index: "gsi2", where, limit: limit + 1 });
      const entries = items.slice(0, limit).map((item): JournalEntry => z.parse(entryItem, item));
      return { entries, isMore: items.length > limit };
    },
    /** An entry of an order, or of an ambassador, strongly consistent; undefined where it is not booked. */
    async get(subjectId: string, entryId: string): Promise<JournalEntry | undefined> {
      const item = await table.get(keys.entry(subjectId, entryId));
      return item && z.parse(entryItem, item);
    },
    /** An entry about an ambassador alone, strongly consistent; undefined where it is not booked. */
    async entryOf(ambassadorId: string, entryId: string): Promise<AmbassadorEntry | undefined> {
      const item = await table.get(keys.entry(ambassadorId, entryId));
      return item && z.parse(ambassadorEntryItem, item);
    },
  }),
  writes: (table: Table) => ({
    /**
     * Books a change: the order, the journal entry, and the balance and every counter that the entry moves, in one
     * transaction.
     * @returns false where order or balance changed since they were read; read them and decide again
     */
    post: (books: Books, booking: Booking) => post(table, books, booking),
    /** The same for a sale; with the mark of its buyer's first order, where it is one. */
    postSale: (books: Books, booking: Booking) => post(table, books, booking, firstWrite(booking)),
    /** The same for an entry that moves a commission within its balance, and so no counter: it needs fewer grants. */
    move: (books: Books, booking: Booking) => post(table, books, booking),
    /**
     * Books what a person decides about an ambassador's balance.
     * @param isExact whether it was decided on all that is owed, which then must still be so, to the cent
     * @returns false where the balance changed since it was read, or the entry is booked already: look again
     */
    async enter(entry: AmbassadorEntry, balance: Balance | undefined, isExact = false): Promise<boolean> {
      const { balance: moved, ...line } = statementWrites(entry, balance, noCounters);
      const { statement, lowered, totalMinor } = balance ?? {};
      const condition = isExact ? equal({ statement, lowered, totalMinor }) : moved.condition;
      return ConditionFailed.held(() => table.transact({ ...line, balance: { ...moved, condition } }));
    },
  }),
});

async function post(
  table: Table,
  { order: before, balance }: Books,
  { order, entry }: Booking,
  more: Record<string, Write> = {},
): Promise<boolean> {
  const writes = { order: orderWrite(before, order), ...(entry && entryWrites(entry, balance)), ...more };
  try {
    await table.transact(writes);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed && error.refused.every(isOfTheBooks)) return false;
    throw error;
  }
}

/** A sale that is its buyer's first order is marked as that, or not booked as one. */
const firstWrite = ({ order }: Booking): Record<string, Write> =>
  order.isFirst ? { first: firstOrderPut(order) } : {};

/** Where an entry lies among those of its statement. */
export const placeOf = ({ bookedAt, id }: Pick<JournalEntry, "bookedAt" | "id">): string =>
  indexKeys.statement("", firstStatement, bookedAt, id).gsi2sk;

async function* entriesIn(
  table: Table,
  index: "gsi1" | "gsi2",
  among: readonly string[],
): AsyncGenerator<JournalEntry> {
  for (const partition of among) {
    const where = { expression: `${index}pk = :partition`, values: { ":partition": partition } };
    for await (const item of table.queryAll({ index, where })) yield z.parse(entryItem, item);
  }
}

/** Whether a booking's write tells, when it is refused, that order or balance are not what was read, or that its buyer has a first order. */
const isOfTheBooks = (write: string): boolean => ["order", "entry", "balance", "first"].includes(write);

/** Only what a booking changes; what else is written on the order meanwhile stays. */
function orderWrite(before: Order, after: Order): Write {
  const { status, version, refundedMinor, refunds, disputes, block, blocks } = after;
  const { number, checkoutSessionId, paymentIntentId, paidAt, isFirst } = after;
  const { gsi2pk } = indexKeys.ordersOf(status, after.createdAt, after.id);
  return {
    update: keys.order(after.id),
    change: {
      set: {
        status,
        gsi2pk,
        version,
        refundedMinor,
        refunds,
        disputes,
        block,
        blocks,
        checkoutSessionId,
        paymentIntentId,
        paidAt,
        isFirst,
        number,
      },
      ...(!block && { remove: ["block"] }),
    },
    condition: equal({ version: before.version, status: before.status }),
  };
}

function entryWrites(entry: JournalEntry, balance: Balance | undefined): Record<string, Write> {
  const counters = countersOf(entry);
  return { ...statementWrites(entry, balance, counters), ...(isEarning(entry) && counterMoves(entry, counters)) };
}

/**
 * Puts an entry and moves its ambassador's balance. An entry is a line of the statement that was open when it was decided, or
 * it is decided again.
 * @param balance as it was read; undefined where there was none
 */
export function statementWrites(entry: JournalEntry, balance: Balance | undefined, counters: Counters) {
  const statement = balance?.statement ?? firstStatement;
  return {
    entry: entryPut({ ...entry, statement }),
    ...(!balance && { owed: owedPut(entry.ambassadorId) }),
    balance: {
      ...balanceMove(entry, owedBy(entry), counters, lowers(entry)),
      condition: equal({ statement: balance?.statement }),
    },
  };
}

/** Marks somebody, with their balance, as one whom payout runs ask about. */
const owedPut = (ambassadorId: string): Write => ({
  put: { ...keys.owed(ambassadorId), type: "owed", ambassadorId },
  isTechnical: true,
});

/** Puts an entry, once. @param entry with its statement */
export function entryPut(entry: JournalEntry) {
  const { id, ambassadorId, bookedAt, statement = firstStatement } = entry;
  const subjectId = "orderId" in entry ? entry.orderId : ambassadorId;
  const index: Item = {
    ...indexKeys.ledgerDay(bookedAt, subjectId, id),
    ...indexKeys.statement(ambassadorId, statement, bookedAt, id),
  };
  return { put: { ...keys.entry(subjectId, id), type: "entry", ...entry, ...index }, condition: absent };
}

/** Moves an ambassador's balance and totals; makes a balance where there is none. */
export function balanceMove(entry: JournalEntry, owed: Owed, counters: Counters, isLowered = false) {
  const { ambassadorId, currency } = entry;
  return {
    update: keys.balance(ambassadorId),
    change: {
      setOnce: { type: "balance", ambassadorId, currency, statement: firstStatement },
      add: {
        ...owedFields(owed),
        ...counters,
        ...yearFields(entry),
        ...sumFields(entry),
        ...(isLowered && { lowered: 1 }),
      },
    },
  };
}

/** Moves every other counter that an entry touches: its link's or coupon's, and the day's of both ambassador and shop. */
export function counterMoves(entry: JournalEntry, counters: Counters): Record<string, Write> {
  if (!("orderId" in entry)) return {};
  const { orderId, ambassadorId, bookedAt } = entry;
  const day = dayOf(bookedAt);
  return {
    link: count(keys.linkCounters(ambassadorId, channelOf(entry)), counters),
    ambassadorDay: count(keys.ambassadorDay(ambassadorId, day), counters),
    shopDay: count(keys.shopDay(day, orderId), counters),
  };
}

const count = (key: Key, counters: Counters): Write => ({ update: key, change: { add: counters } });
