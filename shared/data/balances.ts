import * as z from "zod/mini";
import type { Balance, Owed } from "../domain/balance.ts";
import { counterFields } from "./counters.ts";
import { entity } from "./entity.ts";

import { keys } from "./keys.ts";
import type { Table } from "./table.ts";
import type { Item } from "./write.ts";

/** What matures on a day is a field of its own, as `held_2026-12-28`: DynamoDB adds to a field whether it is there or not. */
const heldPrefix = "held_";

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

/** What ambassadors are owed and have sold in all. The ledger moves it, with every entry: see ledger.ts. */
export const balances = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Strongly consistent; undefined before anything is booked. */
    async get(ambassadorId: string): Promise<Balance | undefined> {
      const item = await table.get(keys.balance(ambassadorId));
      return item && parseBalance(item);
    },
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
  return { ...known, heldMinor: Object.fromEntries(heldMinor) };
}
