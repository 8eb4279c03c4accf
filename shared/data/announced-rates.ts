import * as z from "zod/mini";
import type { Notice } from "../domain/notice.ts";
import { type Rates, type RuleSet, ratesAt, ruleSetOf } from "../domain/rates.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { equal, exists } from "./expressions.ts";
import { keys } from "./keys.ts";
import { noticePuts } from "./notices.ts";
import { asRule, changesOf, parseRates, replaceRates, setItem, versionPut } from "./rates.ts";
import type { Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

const versionItem = z.object({
  ...setItem,
  /** When the owner made the change, and the version that held before. */
  at: z.optional(z.string()),
  instead: z.optional(z.int()),
  firstDay: z.optional(z.string()),
  holdsFrom: z.optional(z.string()),
  withdrawnAt: z.optional(z.string()),
  /** The announcement that this change took back. */
  withdraws: z.optional(z.int()),
  toldThrough: z.optional(z.string()),
  takenBackThrough: z.optional(z.string()),
});
export type RatesVersion = Omit<z.output<typeof versionItem>, "rules"> & RuleSet;

function asVersion(item: Item): RatesVersion {
  const { rules, ...rest } = z.parse(versionItem, item);
  return { ...rest, rules: rules.map(asRule) };
}

/** Where those end who were told, and where they will: places in the list of ambassadors. */
export interface Told {
  after: string | undefined;
  through: string;
}

/** What each of the owner's changes made of the rates; of an announcement, who was told of it. Apart from what an order reads. */
export const announcedRates = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** What one of the owner's changes made of them. */
    async version(version: number): Promise<RatesVersion | undefined> {
      const item = await table.get(keys.ratesVersion(version));
      return item && asVersion(item);
    },
  }),
  writes: (table: Table) => ({
    /** Takes back what was announced and does not hold yet, where anything was. @param now ISO-8601, UTC */
    async withdraw(now: string): Promise<Rates> {
      for (;;) {
        const item = await table.get(keys.rates());
        const { next, ...before } = ratesAt(parseRates(item), now);
        if (!next) return before;
        const changes = changesOf(before) + 1;
        const held = ruleSetOf(before);
        const made = { ...held, version: changes, withdraws: next.version, at: now };
        const withdrawn: Write = {
          update: keys.ratesVersion(next.version),
          change: { set: { withdrawnAt: now } },
          condition: exists,
          isTechnical: true,
        };
        const after = { ...held, changes };
        if (await replaceRates(table, item, after, { made: versionPut(made), withdrawn })) return after;
      }
    },
    /**
     * Tells some of what was announced, and notes how far that came: both or neither, so that who was told is known when it is withdrawn.
     * @returns false where it was withdrawn, or another has come further
     */
    tell(version: number, { after, through }: Told, notices: readonly Notice[], nowSeconds: number): Promise<boolean> {
      const told: Write = {
        update: keys.ratesVersion(version),
        change: { set: { toldThrough: through } },
        condition: equal({ toldThrough: after, withdrawnAt: undefined }),
      };
      return ConditionFailed.held(() => table.transact({ told, ...noticePuts(notices, nowSeconds) }));
    },
    /** The same of those who are told that it was withdrawn. @returns false where another has come further */
    tellWithdrawn(version: number, { after, through }: Told, notices: readonly Notice[], nowSeconds: number) {
      const told: Write = {
        update: keys.ratesVersion(version),
        change: { set: { takenBackThrough: through } },
        condition: equal({ takenBackThrough: after }),
      };
      return ConditionFailed.held(() => table.transact({ told, ...noticePuts(notices, nowSeconds) }));
    },
  }),
});
