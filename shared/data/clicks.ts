import * as z from "zod/mini";
import { addClicks, addClicksFrom, type Clicks, type ClicksFrom, noClicks, noClicksFrom } from "../domain/clicks.ts";
import type { Period } from "../domain/period.ts";
import type { LinkDay } from "../domain/views.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal } from "./expressions.ts";
import { keys, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import type { Item } from "./write.ts";

const clicksFrom = { views: z.int(), visitors: z.int(), hosts: z.record(z.string(), z.int()) };
const dayItem = z.object({ day: z.string(), views: z.int(), visitors: z.int() });
/** A link's last day with views, and what there was before that day. */
const linkItem = z.object({ code: z.string(), day: z.string(), ...clicksFrom, before: z.object(clicksFrom) });
type LinkClicks = z.output<typeof linkItem>;

/** What is counted of a link and a day, to be written. */
export interface ClicksOfDay extends LinkDay, ClicksFrom {
  ambassadorId: string;
}

const linkPrefix = "LINK#";
const maxTries = 5;

/** How often links were opened: counters of a family of their own, which nothing compares with the ledger. */
export const clicks = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** What was ever counted of some links, at most 100. */
    async inAllOf(ambassadorId: string, codes: readonly string[]): Promise<Map<string, ClicksFrom>> {
      const wanted = codes.map((code) => keys.clicksInAll(ambassadorId, code));
      const items = (await table.getMany(wanted, { eventual: true })).map((item) => z.parse(linkItem, item));
      return new Map(items.map((it) => [it.code, addClicksFrom(it.before, it)]));
    },
    /** What was counted on each day of a period over all links of an ambassador, or of the shop, and what of each link ever was. */
    async ofPeriod(ambassadorId: string, { from, to }: Period) {
      const where = {
        expression: "pk = :partition AND sk BETWEEN :from AND :to",
        values: { ":partition": partitions.clicks(ambassadorId), ":from": from, ":to": `${to}~` },
      };
      const [links, past] = await Promise.all([
        linksOf(table, ambassadorId),
        Array.fromAsync(table.queryAll({ where })),
      ]);
      const days = new Map<string, Clicks>();
      const last = links.filter(({ day }) => day >= from && day <= to);
      for (const { day, views, visitors } of [...past.map((item) => z.parse(dayItem, item)), ...last]) {
        days.set(day, addClicks(days.get(day) ?? noClicks, { views, visitors }));
      }
      return { days, links: new Map(links.map((it) => [it.code, addClicksFrom(it.before, it)])) };
    },
  }),
  writes: (table: Table) => ({
    /**
     * Makes a link ready for what is counted on a day: what there is of the day before is kept under that day.
     * @returns what the table has of the day already; undefined where a later one has begun
     */
    async open(of: { ambassadorId: string } & LinkDay): Promise<ClicksFrom | undefined> {
      for (let tries = 0; tries < maxTries; tries++) {
        const item = await table.get(keys.clicksInAll(of.ambassadorId, of.code));
        const found = item && z.parse(linkItem, item);
        if (found && found.day >= of.day) return found.day === of.day ? fromOf(found) : undefined;
        if (found) await keepDay(table, of.ambassadorId, found);
        if (await ConditionFailed.held(() => table.write(beginning(of, found)))) return noClicksFrom;
      }
      throw new Error(`The day of link ${of.code} can't be begun.`);
    },
    /** Writes what is counted of a link's day that is open; of two that write at once, the one that knows of more views stays. */
    async write({ ambassadorId, code, day, ...counted }: ClicksOfDay): Promise<void> {
      const more = { expression: "#day = :day AND #views < :views", names: { "#day": "day", "#views": "views" } };
      await ConditionFailed.held(() =>
        table.write({
          update: keys.clicksInAll(ambassadorId, code),
          change: { set: { views: counted.views, visitors: counted.visitors, hosts: counted.hosts } },
          condition: { ...more, values: { ":day": day, ":views": counted.views } },
        }),
      );
    },
  }),
});

/** That what lies there knows of fewer views. */
const fewer = (views: number) => ({
  expression: "attribute_not_exists(#views) OR #views < :views",
  names: { "#views": "views" },
  values: { ":views": views },
});

const fromOf = ({ views, visitors, hosts }: ClicksFrom): ClicksFrom => ({ views, visitors, hosts });

async function linksOf(table: Table, ambassadorId: string): Promise<LinkClicks[]> {
  const where = {
    expression: "pk = :partition AND begins_with(sk, :link)",
    values: { ":partition": partitions.clicks(ambassadorId), ":link": linkPrefix },
  };
  return (await Array.fromAsync(table.queryAll({ where }))).map((item) => z.parse(linkItem, item));
}

/** Keeps a link's last day by itself, before another begins in its place. */
async function keepDay(table: Table, ambassadorId: string, { code, day, ...counted }: LinkClicks): Promise<void> {
  const { hosts: _hosts, ...figures } = fromOf(counted);
  const put = { ...keys.clicksOfDay(ambassadorId, day, code), type: "clicks-day", code, day, ...figures };
  await ConditionFailed.held(() => table.write({ put, condition: fewer(figures.views) }));
}

/** A link's item as a day begins, as long as it is still as it was found. */
function beginning({ ambassadorId, code, day }: { ambassadorId: string } & LinkDay, found: LinkClicks | undefined) {
  const before = found ? addClicksFrom(found.before, found) : noClicksFrom;
  const item: Item = { type: "clicks", code, day, ...noClicksFrom, before };
  const condition = found ? equal({ day: found.day, views: found.views }) : absent;
  return { put: { ...keys.clicksInAll(ambassadorId, code), ...item }, condition };
}
