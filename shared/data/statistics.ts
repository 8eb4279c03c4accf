import * as z from "zod/mini";
import { addCounters, type Counters, noCounters } from "../domain/counters.ts";
import { dayOf, type Period } from "../domain/period.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { counterFields, unmoved } from "./counters.ts";
import { entity } from "./entity.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

export type DayCounters = Map<string, Counters>;

const dayItem = z.object({ sk: z.string(), ...counterFields });
const closingItem = z.object({ closedThrough: z.string() });
const wholeDay = "total";

/** Counters by day: an ambassador's in one item a day, the shop's spread over shards until the day is closed. */
export const statistics = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    shopDays: (period: Period) => daysOf(table, "SHOP", period),
    ambassadorDays: (ambassadorId: string, period: Period, consistent = false) =>
      daysOf(table, ambassadorId, period, consistent),
    /** The first day on which the shop sold anything. */
    async firstShopDay(): Promise<string | undefined> {
      const where = {
        expression: "pk = :partition AND sk > :start",
        values: { ":partition": "DAYS#SHOP", ":start": "0" },
      };
      const { items } = await table.query({ where, limit: 1 });
      const [first] = items.map((item) => z.parse(dayItem, item));
      return first && dayOf(first.sk);
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
      const items = await shardsOf(table, day);
      if (items.length === 0) return true;
      const total = items.map((item) => z.parse(dayItem, item)).reduce<Counters>(addCounters, noCounters);
      const shards = items.filter((item) => item.sk !== `${day}#${wholeDay}`);
      const writes: Record<string, Write> = {
        ...Object.fromEntries(shards.map((item) => [String(item.sk), removeUnmoved(item)])),
        total: { put: { ...keys.shopDay(day, wholeDay), type: "day", ...total } },
      };
      return ConditionFailed.held(() => table.transact(writes));
    },
    async noteClosedThrough(day: string): Promise<void> {
      await table.write({ put: { ...keys.closing(), type: "closing", closedThrough: day } });
    },
  }),
});

async function daysOf(table: Table, owner: string, { from, to }: Period, consistent = false): Promise<DayCounters> {
  const where = {
    expression: "pk = :partition AND sk BETWEEN :from AND :to",
    values: { ":partition": `DAYS#${owner}`, ":from": from, ":to": `${to}~` },
  };
  const days: DayCounters = new Map();
  for await (const item of table.queryAll({ where, consistent })) {
    const { sk, ...counters } = z.parse(dayItem, item);
    const day = dayOf(sk);
    days.set(day, addCounters(days.get(day) ?? noCounters, counters));
  }
  return days;
}

function shardsOf(table: Table, day: string): Promise<Item[]> {
  const where = {
    expression: "pk = :partition AND begins_with(sk, :day)",
    values: { ":partition": "DAYS#SHOP", ":day": `${day}#` },
  };
  return Array.fromAsync(table.queryAll({ where, consistent: true }));
}

function removeUnmoved(item: Item): Write {
  const { sk, ...counters } = z.parse(dayItem, item);
  return { delete: { pk: "DAYS#SHOP", sk }, condition: unmoved(counters) };
}
