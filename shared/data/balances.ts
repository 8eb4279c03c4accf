import * as z from "zod/mini";
import type { Balance, Owed } from "../domain/balance.ts";
import type { JournalEntry } from "../domain/ledger.ts";
import { isOneOf } from "../domain/one-of.ts";
import { sumsBy } from "../domain/statement.ts";
import { type StatementSums, sumNames } from "../domain/statement-sums.ts";
import { type YearFigure, type YearTotals, yearFigures } from "../domain/year-figures.ts";
import { yearMoveOf } from "../domain/year-totals.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { counterFields } from "./counters.ts";
import { entity } from "./entity.ts";
import { equal } from "./expressions.ts";

import { keys } from "./keys.ts";
import type { Table } from "./table.ts";
import type { Item } from "./write.ts";

/** What matures on a day is a field of its own, as `held_2026-12-28`: DynamoDB adds to a field whether it is there or not. */
const heldPrefix = "held_";

/** A figure of a year likewise, as `year_2026_earned`. */
const yearPrefix = "year_";

/** And what the open statement's lines come to, and those of the one before, as `sum_sales` and `before_sales`. */
const [sumPrefix, beforePrefix] = ["sum_", "before_"];

const balanceItem = z.object({
  ambassadorId: z.string(),
  currency: z.string(),
  statement: z.number(),
  totalMinor: z.number(),
  blockedMinor: z.number(),
  // Balances that an older Herald opened lack what follows until it moves.
  payingMinor: z._default(z.number(), 0),
  paidMinor: z._default(z.number(), 0),
  openingMinor: z._default(z.number(), 0),
  openingBlockedMinor: z._default(z.number(), 0),
  lowered: z.optional(z.number()),
  payoutId: z.optional(z.string()),
  ...counterFields,
});

export async function readBalance(table: Table, ambassadorId: string): Promise<Balance | undefined> {
  const item = await table.get(keys.balance(ambassadorId));
  return item && parseBalance(item);
}

/** What ambassadors are owed and have sold in all. The ledger moves it, with every entry: see ledger.ts. */
export const balances = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Strongly consistent; undefined before anything is booked. */
    get: (ambassadorId: string): Promise<Balance | undefined> => readBalance(table, ambassadorId),
    /** Those that exist, by ambassador, strongly consistent, in one round trip; at most 100. */
    async getMany(ambassadorIds: readonly string[]): Promise<Map<string, Balance>> {
      const items = await table.getMany(ambassadorIds.map(keys.balance));
      return new Map(items.map(parseBalance).map((balance) => [balance.ambassadorId, balance]));
    },
  }),
  writes: (table: Table) => ({
    /** Forgets what matured before a day: it counts for nothing any more. */
    async foldDays({ ambassadorId, heldMinor }: Balance, before: string): Promise<void> {
      const over = Object.keys(heldMinor).filter((day) => day < before);
      if (over.length === 0) return;
      const remove = over.map((day) => `${heldPrefix}${day}`);
      await table.write({ update: keys.balance(ambassadorId), change: { remove } });
    },
    /**
     * Writes what its entries add up to by year and by statement, for a balance from before that was kept.
     * @returns false where the balance moved since it was read: look again
     */
    async setTotals(
      balance: Balance,
      { years, sums, sumsBefore }: Pick<Balance, "years" | "sums" | "sumsBefore">,
    ): Promise<boolean> {
      const ofYears = Object.fromEntries(
        Object.entries(years).flatMap(([year, totals]) =>
          Object.entries(totals).map(([figure, minor]) => [`${yearPrefix}${year}_${figure}`, minor] as const),
        ),
      );
      const set = { ...ofYears, ...prefixed(sumPrefix, sums), ...prefixed(beforePrefix, sumsBefore) };
      const { totalMinor, paidMinor, statement, lowered, orders, grossMinor, refundsMinor } = balance;
      // What of these is 0 may not be there yet.
      const seen = Object.entries({ totalMinor, paidMinor, statement, lowered, orders, grossMinor, refundsMinor });
      const condition = equal(Object.fromEntries(seen.filter(([, value]) => value !== 0 && value !== undefined)));
      const write = { update: keys.balance(balance.ambassadorId), change: { set }, condition };
      return ConditionFailed.held(() => table.write(write));
    },
  }),
});

/** What is owed, as numbers to add to a balance's fields. */
export function owedFields({ heldMinor, payingMinor, paidMinor, ...owed }: Owed): Record<string, number> {
  const held = Object.entries(heldMinor).map(([day, minor]) => [`${heldPrefix}${day}`, minor] as const);
  return {
    ...owed,
    ...Object.fromEntries(held),
    ...(payingMinor !== 0 && { payingMinor }),
    ...(paidMinor !== 0 && { paidMinor }),
  };
}

function parseBalance(item: Item): Balance {
  const known = z.parse(balanceItem, item);
  const held = Object.entries(item).filter(([name]) => name.startsWith(heldPrefix));
  const heldMinor = held.map(([name, minor]) => [name.slice(heldPrefix.length), z.parse(z.number(), minor)] as const);
  const sums = { sums: sumsIn(item, sumPrefix), sumsBefore: sumsIn(item, beforePrefix) };
  return { ...known, heldMinor: Object.fromEntries(heldMinor), years: yearsIn(item), ...sums };
}

/** What an entry adds to the sums of its statement. */
export const sumFields = (entry: JournalEntry): Record<string, number> => prefixed(sumPrefix, sumsBy(entry));

/**
 * Ends the open statement with its last line: its sums become those of the one before, as the table knows them at that moment, and the
 * next one's begin with nothing.
 */
export function sumsEnded(last: JournalEntry) {
  const by = sumsBy(last);
  const copies = sumNames.map(
    (name) => [`${beforePrefix}${name}`, { from: `${sumPrefix}${name}`, plus: by[name] ?? 0 }] as const,
  );
  return { copy: Object.fromEntries(copies), remove: sumNames.map((name) => `${sumPrefix}${name}`) };
}

const prefixed = (prefix: string, sums: StatementSums): Record<string, number> =>
  Object.fromEntries(Object.entries(sums).map(([name, sum]) => [`${prefix}${name}`, sum]));

function sumsIn(item: Item, prefix: string): StatementSums {
  const known = sumNames.filter((name) => item[`${prefix}${name}`]);
  return Object.fromEntries(known.map((name) => [name, z.parse(z.number(), item[`${prefix}${name}`])]));
}

/** What an entry adds to the figures of its year. */
export function yearFields(entry: JournalEntry): Record<string, number> {
  const move = yearMoveOf(entry);
  return move ? { [yearField(move.year, move.figure)]: move.amountMinor } : {};
}

const yearField = (year: string, figure: YearFigure): string => `${yearPrefix}${year}_${figure}`;

function yearsIn(item: Item): Record<string, YearTotals> {
  const years: Record<string, YearTotals> = {};
  for (const [name, minor] of Object.entries(item)) {
    const [, year = "", figure = ""] = /^year_(\d{4})_(\w+)$/.exec(name) ?? [];
    if (isOneOf(yearFigures, figure)) years[year] = { ...years[year], [figure]: z.parse(z.number(), minor) };
  }
  return years;
}
