import * as z from "zod/mini";
import {
  type Announced,
  givesOf,
  noRates,
  type Rates,
  type Rule,
  type RuleSet,
  ratesAt,
  ruleKinds,
} from "../domain/rates.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal } from "./expressions.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

const ruleItem = z.object({
  id: z.string(),
  kind: z.enum(ruleKinds),
  rateBps: z.optional(z.number()),
  fixedMinor: z.optional(z.number()),
  first: z.optional(z.object({ rateBps: z.optional(z.number()), fixedMinor: z.optional(z.number()) })),
  firstDay: z.optional(z.string()),
  lastDay: z.optional(z.string()),
  ambassadorId: z.optional(z.string()),
  code: z.optional(z.string()),
  groupId: z.optional(z.string()),
  tierId: z.optional(z.string()),
  productId: z.optional(z.string()),
});

const tierItem = z.object({
  id: z.string(),
  name: z.string(),
  orders: z.optional(z.int()),
  soldMinor: z.optional(z.int()),
});

/** All that decides, as it lies in the table. */
export const setItem = {
  version: z.int(),
  rules: z.array(ruleItem),
  excluded: z.array(z.string()),
  caps: z.record(z.string(), z.number()),
  tiers: z.optional(z.array(tierItem)),
};
const ratesItem = z.object({
  ...setItem,
  changes: z.optional(z.int()),
  next: z.optional(z.object({ ...setItem, firstDay: z.string(), holdsFrom: z.string() })),
});

/**
 * What sales earn beside the programme's own rate, and what was announced: one item that is read with each order, and one for each version
 * that there was (announced-rates.ts).
 */
export const rates = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** One Get. */
    async get(): Promise<Rates> {
      return parseRates(await table.get(keys.rates()));
    },
  }),
  writes: (table: Table) => ({
    /**
     * Changes them as they are when they are written, or announces what they will be; their version is counted here.
     * @param now ISO-8601, UTC
     * @param change what holds instead, with the day from which it does where that lies ahead; undefined leaves all as it is
     * @throws whatever `change` throws
     */
    async update(now: string, change: (before: Rates) => Promise<RatesChange | undefined>): Promise<Rates> {
      for (;;) {
        const item = await table.get(keys.rates());
        const before = ratesAt(parseRates(item), now);
        const to = await change(before);
        if (!to) return before;
        const { from, ...set } = to;
        const version = changesOf(before) + 1;
        const next = { ...set, version };
        const { changes: _, ...held } = before;
        const after: Rates = from ? { ...held, changes: version, next: { ...next, ...from } } : next;
        const made = { ...next, ...from, instead: before.version, at: now };
        if (await replaceRates(table, item, after, { made: versionPut(made) })) return after;
      }
    },
  }),
});

/** What is to hold, and from when where that lies ahead. */
export type RatesChange = Omit<RuleSet, "version"> & { from?: Pick<Announced, "firstDay" | "holdsFrom"> | undefined };

/** How often the owner changed them. */
export const changesOf = ({ version, changes = version }: Rates): number => changes;

/** What decides, and what was announced. @throws ZodError */
export function parseRates(item: Item | undefined): Rates {
  if (!item) return noRates;
  const { rules, next, ...rest } = z.parse(ratesItem, item);
  return {
    ...{ ...rest, rules: rules.map(asRule) },
    ...(next && { next: { ...next, rules: next.rules.map(asRule) } }),
  };
}

/** Keeps what a change of the owner's made. */
export const versionPut = (made: Item & { version: number }): Write => ({
  put: { ...keys.ratesVersion(made.version), ...made, type: "rates-version" },
  isTechnical: true,
});

/** A rule of its item. */
export const asRule = ({ rateBps, fixedMinor, first, ...rule }: z.output<typeof ruleItem>): Rule => ({
  ...rule,
  ...givesOf({ rateBps, fixedMinor }),
  ...(first && { first: givesOf(first) }),
});

/** @returns false where they are no longer what was read, and nothing was written */
export function replaceRates(
  table: Table,
  item: Item | undefined,
  after: Rates,
  more: Record<string, Write>,
): Promise<boolean> {
  const current: Write = {
    put: { ...keys.rates(), type: "rates", ...after },
    was: { ...parseRates(item) },
    condition: item ? equal({ version: item.version, changes: item.changes }) : absent,
  };
  return ConditionFailed.held(() => table.transact({ current, ...more }));
}
