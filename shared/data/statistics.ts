import * as z from "zod/mini";
import { addCounters, type Counters, noCounters } from "../domain/counters.ts";
import { couponSales } from "../domain/ledger.ts";
import { dayOf, type Period } from "../domain/period.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { counterFields } from "./counters.ts";
import { entity } from "./entity.ts";
import { equal } from "./expressions.ts";
import { keys, partitions, shardsOf } from "./keys.ts";
import type { Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

export type DayCounters = Map<string, Counters>;

const dayItem = z.object({ pk: z.string(), sk: z.string(), ...counterFields });
const linkItem = z.object({ sk: z.string(), ...counterFields });
const closingItem = z.object({ closedThrough: z.string() });

const uncheckedItem = z.object({ day: z.string(), ambassadorId: z.string() });

/** So many counters are read at once beside a page of links, before it is known which of them it needs. */
const fewLinks = 200;
const linkPrefix = "LINK#";
const codeOf = (sk: string): string => sk.slice(linkPrefix.length);

/** Counters by link and by day: an ambassador's day in one item, the shop's spread over shards until the day is closed. */
export const statistics = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** What the shop sold on each day, an open one included. */
    async shopDays({ from, to }: Period): Promise<DayCounters> {
      const days: DayCounters = new Map();
      for (const { day, counters } of await shopItemsOf(table, [from, `${to}~`])) add(days, day, counters);
      return days;
    },
    async ambassadorDays(ambassadorId: string, { from, to }: Period, consistent = false): Promise<DayCounters> {
      const days: DayCounters = new Map();
      const items = itemsOf(table, partitions.ambassadorDays(ambassadorId), [from, to], consistent);
      for await (const { day, counters } of items) add(days, day, counters);
      return days;
    },
    /** The sum of all days of an ambassador's life, one at a time. */
    async ambassadorDaysInAll(ambassadorId: string): Promise<Counters> {
      let sum = noCounters;
      const items = itemsOf(table, partitions.ambassadorDays(ambassadorId), ["0", "9"], true);
      for await (const { counters } of items) sum = addCounters(sum, counters);
      return sum;
    },
    /** What was sold over each link of an ambassador that sold anything; undefined where those are many. */
    async linkCounters(ambassadorId: string): Promise<Map<string, Counters> | undefined> {
      const { items, lastKey } = await table.query({ where: linksWhere(ambassadorId), limit: fewLinks });
      return lastKey ? undefined : new Map(items.map(linkOfItem));
    },
    /** The sum over all links of an ambassador, one at a time. */
    async linksInAll(ambassadorId: string): Promise<Counters> {
      let sum = noCounters;
      for await (const [, counters] of linksOf(table, ambassadorId, true)) sum = addCounters(sum, counters);
      return sum;
    },
    /** What was sold over some links of an ambassador, at most 100. */
    async linkCountersOf(ambassadorId: string, codes: readonly string[]): Promise<Map<string, Counters>> {
      const items = await table.getMany(
        codes.map((code) => keys.linkCounters(ambassadorId, code)),
        { eventual: true },
      );
      return new Map(items.map(linkOfItem));
    },
    /** What coupons of ambassadors won, by their codes; at most 100. */
    async couponCountersOf(coupons: readonly { code: string; ambassadorId: string }[]): Promise<Map<string, Counters>> {
      const wanted = coupons.map(({ ambassadorId, code }) => keys.linkCounters(ambassadorId, couponSales(code)));
      const sold = new Map((await table.getMany(wanted, { eventual: true })).map(linkOfItem));
      return new Map(coupons.map(({ code }) => [code, sold.get(couponSales(code)) ?? noCounters]));
    },
    /** The first day on which the shop sold anything. */
    async firstShopDay(): Promise<string | undefined> {
      const firsts = await Promise.all(
        shardsOf(partitions.shopDays).map(async (partition) => {
          const where = { expression: "pk = :partition", values: { ":partition": partition } };
          const { items } = await table.query({ where, limit: 1 });
          return items.map((item) => dayOf(z.parse(dayItem, item).sk));
        }),
      );
      return firsts.flat().sort()[0];
    },
    /** Whose figures of closed days were not found right, by day. */
    async unchecked(): Promise<Map<string, string[]>> {
      const where = { expression: "pk = :partition", values: { ":partition": partitions.unchecked } };
      const items = await Array.fromAsync(table.queryAll({ where, consistent: true }));
      const found = items.map((item) => z.parse(uncheckedItem, item));
      const byDay = Map.groupBy(found, ({ day }) => day);
      return new Map([...byDay].map(([day, all]) => [day, all.map(({ ambassadorId }) => ambassadorId)]));
    },
    /** The last day whose shards were folded into one item; undefined before the first. */
    async closedThrough(): Promise<string | undefined> {
      const item = await table.get(keys.closing());
      return item && z.parse(closingItem, item).closedThrough;
    },
  }),
  writes: (table: Table) => ({
    /**
     * Folds a day's shards into one item, so that a year is read as cheaply as it can be.
     * @returns false where a shard moved meanwhile, and nothing was written
     */
    async closeShopDay(day: string): Promise<boolean> {
      const items = await shopItemsOf(table, [`${day}#`, `${day}#~`], true);
      if (items.length === 0) return true;
      const total = items.map(({ counters }) => counters).reduce(addCounters, noCounters);
      const closed = keys.closedShopDay(day);
      const open = items.filter(({ key }) => key.sk !== closed.sk);
      const writes: Record<string, Write> = {
        ...Object.fromEntries(
          open.map(({ key, counters }) => [`${key.pk} ${key.sk}`, { delete: key, condition: equal(counters) }]),
        ),
        total: { put: { ...closed, type: "day", ...total } },
      };
      return ConditionFailed.held(() => table.transact(writes));
    },
    async noteUnchecked(day: string, ambassadorId: string): Promise<void> {
      await table.write({ put: { ...keys.unchecked(day, ambassadorId), type: "unchecked", day, ambassadorId } });
    },
    async noteChecked(day: string, ambassadorId: string): Promise<void> {
      await table.write({ delete: keys.unchecked(day, ambassadorId) });
    },
    async noteClosedThrough(day: string): Promise<void> {
      await table.write({ put: { ...keys.closing(), type: "closing", closedThrough: day } });
    },
  }),
});

function add(days: DayCounters, day: string, counters: Counters): void {
  days.set(day, addCounters(days.get(day) ?? noCounters, counters));
}

/** What lies of the shop's days in all shards, which are read side by side. */
async function shopItemsOf(table: Table, between: readonly [string, string], consistent = false) {
  const shards = shardsOf(partitions.shopDays);
  const found = shards.map((partition) => Array.fromAsync(itemsOf(table, partition, between, consistent)));
  return (await Promise.all(found)).flat();
}

async function* itemsOf(table: Table, partition: string, [from, to]: readonly [string, string], consistent = false) {
  const where = {
    expression: "pk = :partition AND sk BETWEEN :from AND :to",
    values: { ":partition": partition, ":from": from, ":to": to },
  };
  for await (const item of table.queryAll({ where, consistent })) yield dayOfItem(item);
}

function dayOfItem(item: Item) {
  const { pk, sk, ...counters } = z.parse(dayItem, item);
  return { key: { pk, sk }, day: dayOf(sk), counters };
}

async function* linksOf(
  table: Table,
  ambassadorId: string,
  consistent = false,
): AsyncGenerator<readonly [code: string, Counters]> {
  for await (const item of table.queryAll({ where: linksWhere(ambassadorId), consistent })) yield linkOfItem(item);
}

const linksWhere = (ambassadorId: string) => ({
  expression: "pk = :partition AND begins_with(sk, :link)",
  values: { ":partition": partitions.linkCounters(ambassadorId), ":link": linkPrefix },
});

function linkOfItem(item: Item): readonly [code: string, Counters] {
  const { sk, ...counters } = z.parse(linkItem, item);
  return [codeOf(sk), counters];
}
