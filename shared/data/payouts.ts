import * as z from "zod/mini";
import { type Balance, lowers, owedBy } from "../domain/balance.ts";
import { noCounters } from "../domain/counters.ts";
import type { PayoutEntry } from "../domain/ledger.ts";
import type { Payee, PayeeDetails } from "../domain/payee.ts";
import {
  isOpen,
  type Payout,
  type PayoutBooking,
  type PayoutState,
  payoutMethods,
  payoutStates,
} from "../domain/payout.ts";
import { owedFields, sumsEnded } from "./balances.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal } from "./expressions.ts";
import { indexKeys, keys, partitions, shardsOf } from "./keys.ts";
import { entryPut, statementWrites } from "./ledger.ts";
import { list, type PageRequest } from "./page.ts";
import { destination, destinationKeptDays, payeeSeen } from "./payees.ts";
import type { Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

export const payoutItem = z.object({
  id: z.string(),
  runId: z.string(),
  ambassadorId: z.string(),
  amountMinor: z.number(),
  currency: z.string(),
  to: z.object({
    method: z.enum(payoutMethods),
    name: z.string(),
    masked: z.string(),
    payeeVersion: z.number(),
  }),
  state: z.enum(payoutStates),
  statement: z.number(),
  createdAt: z.string(),
  sentAt: z.optional(z.string()),
  paidOn: z.optional(z.string()),
  reference: z.optional(z.string()),
  reason: z.optional(z.string()),
  returnedMinor: z.number(),
  version: z.number(),
});

const destinationItem = z.object({ payoutId: z.string(), destination });

/** Which of a run's payouts are listed, and in which order: that in which their ambassadors joined. */
export interface PayoutSearch extends PageRequest {
  state?: PayoutState | undefined;
  sort: "newest" | "oldest";
}

/** What a payout was decided on. It is made as long as all of it is still so. */
export interface Seen {
  balance: Balance;
  /** Where the ambassador stood, as the person's item says it. */
  place: { standing?: string | undefined };
  payee: Payee;
}

/** Payouts, each one item that is written with its entry and the balance that it moves. */
export const payouts = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(payoutId: string): Promise<Payout | undefined> {
      const item = await table.get(keys.payout(payoutId));
      return item && z.parse(payoutItem, item);
    },
    /** Those that exist, strongly consistent; at most 100. */
    async getMany(payoutIds: readonly string[]): Promise<Map<string, Payout>> {
      const items = await table.getMany(payoutIds.map(keys.payout));
      return new Map(items.map((item) => [String(item.id), z.parse(payoutItem, item)]));
    },
    /** Where some go, frozen as they were made; at most 100. */
    async destinationsOf(
      payoutIds: readonly string[],
    ): Promise<Map<string, { payoutId: string; payee: PayeeDetails }>> {
      const items = (await table.getMany(payoutIds.map(keys.destination))).map((item) =>
        z.parse(destinationItem, item),
      );
      return new Map(items.map(({ payoutId, destination: payee }) => [payoutId, { payoutId, payee }]));
    },
    /** A page of a run's, by ambassador, a moment after they were made: an index is asked. */
    listIn: (runId: string, { state, sort, ...page }: PayoutSearch) =>
      list(table, {
        ...page,
        index: "gsi1",
        partitions: shardsOf(partitions.payoutsIn(runId)),
        descending: sort === "newest",
        parse,
        ...(state && { keep: (item: Item) => item.state === state }),
      }),
    /** A page of an ambassador's, the newest first, likewise. */
    listOf: (ambassadorId: string, page: PageRequest) =>
      list(table, {
        ...page,
        index: "gsi2",
        partitions: [partitions.payoutsOf(ambassadorId)],
        descending: true,
        parse,
      }),
  }),
  writes: (table: Table) => ({
    /**
     * Makes a payout: it, its entry, and the balance, on which the next statement begins, in one transaction.
     * @returns false where the balance, the person or the payee is not what was seen: look again, and decide again
     */
    async make(
      { balance, place, payee }: Seen,
      { payout, entry }: { payout: Payout; entry: PayoutEntry },
    ): Promise<boolean> {
      const { ambassadorId, amountMinor, createdAt } = payout;
      return ConditionFailed.held(() =>
        table.transact({
          ...makeWrites(balance, payout, entry),
          destination: destinationPut(payout, payee),
          payee: payeeSeen(payee, amountMinor === balance.totalMinor, createdAt),
          person: { check: keys.user(ambassadorId), condition: equal({ standing: place.standing }) },
        }),
      );
    },
    /**
     * Books what became of a payout.
     * @param balance as it was read; of no meaning where no money moves
     * @returns false where payout or balance changed since they were read
     */
    async settle(before: Payout, booking: PayoutBooking, balance: Balance | undefined): Promise<boolean> {
      return ConditionFailed.held(() => table.transact(settleWrites(before, booking, balance)));
    },
  }),
});

const parse = (item: Item): Payout => z.parse(payoutItem, item);

function makeWrites(balance: Balance, payout: Payout, entry: PayoutEntry): Record<string, Write> {
  const { ambassadorId, statement, openingMinor, openingBlockedMinor, sumsBefore, lowered } = balance;
  const { amountMinor, createdAt: closedAt, id: payoutId } = payout;
  const began = { openingMinor, openingBlockedMinor, sumsBefore };
  const closed = { ambassadorId, number: statement, ...began, payoutId, closedAt };
  const { copy, remove } = sumsEnded(entry);
  return {
    payout: {
      put: { ...keys.payout(payoutId), type: "payout", ...payout, ...indexKeys.payout(payout) },
      condition: absent,
    },
    entry: entryPut({ ...entry, statement }),
    statement: { put: { ...keys.statement(ambassadorId, statement), type: "statement", ...closed }, condition: absent },
    balance: {
      update: keys.balance(ambassadorId),
      change: {
        set: { statement: statement + 1, payoutId },
        copy: {
          openingMinor: { from: "totalMinor", plus: 0 - amountMinor },
          openingBlockedMinor: { from: "blockedMinor", plus: 0 },
          ...copy,
        },
        remove,
        add: { ...owedFields(owedBy(entry)), ...(lowers(entry) && { lowered: 1 }) },
      },
      condition: equal({ statement, lowered, payoutId: undefined }),
    },
  };
}

/** Where it goes, whatever becomes of the payee. The audit log and what reads payouts leave it out. */
function destinationPut({ id, ambassadorId }: Payout, payee: Payee): Write {
  const {
    ambassadorId: _whose,
    masked: _masked,
    version: _version,
    changedAt: _at,
    pausedUntil: _until,
    leftAt: _left,
    ...destination
  } = payee;
  return { put: { ...keys.destination(id), type: "destination", payoutId: id, ambassadorId, destination } };
}

const forgotten = ({ payoutId, bookedAt }: PayoutEntry): Write => ({
  update: keys.destination(payoutId),
  change: { set: { ttl: Math.floor(Date.parse(bookedAt) / 1_000) + destinationKeptDays * 86_400 } },
  isTechnical: true,
});

/** What of a payout changes with what becomes of it. */
const becoming = ({ state, version, sentAt, paidOn, reference, reason, returnedMinor }: Payout) => ({
  ...{ state, version, sentAt, paidOn, reference, reason, returnedMinor },
});

function settleWrites(
  before: Payout,
  { payout, entry }: PayoutBooking,
  balance: Balance | undefined,
): Record<string, Write> {
  const changed: Write = {
    update: keys.payout(payout.id),
    change: { set: becoming(payout) },
    was: becoming(before),
    condition: equal({ version: before.version }),
  };
  if (!entry) return { payout: changed };
  const { balance: moved, ...line } = statementWrites(entry, balance, noCounters);
  const ends = isOpen(before) && !isOpen(payout);
  const change = { ...moved.change, ...(ends && { remove: ["payoutId"] }) };
  return { payout: changed, ...line, balance: { ...moved, change }, ...(ends && { destination: forgotten(entry) }) };
}
