import * as z from "zod/mini";
import type { Period } from "../domain/period.ts";
import type { Tally } from "../domain/tally.ts";
import { entity } from "./entity.ts";
import { keys, partitions } from "./keys.ts";
import type { Table } from "./table.ts";

const sold = { orders: z.int(), grossMinor: z.int(), ambassadorMinor: z.int() };
const tallyItem = z.object({
  placed: z.int(),
  orders: z.int(),
  products: z.array(z.object({ productId: z.string(), title: z.string(), quantity: z.int(), amountMinor: z.int() })),
  channels: z.array(z.object({ ambassadorId: z.string(), channel: z.string(), ...sold })),
  ambassadors: z.array(z.object({ ambassadorId: z.string(), ...sold })),
});
const doneItem = z.object({ talliedThrough: z.string() });

/** What each day brought, by product, link and ambassador: an item a day, of the shop and of each ambassador, written from the journal. */
export const tallies = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** The shop's days of a period, in order; those on which nothing was ordered are missing. */
    ofShop: (period: Period): Promise<Tally[]> => daysOf(table, partitions.shopTallies, period),
    /** An ambassador's, likewise. */
    ofAmbassador: (ambassadorId: string, period: Period): Promise<Tally[]> =>
      daysOf(table, partitions.talliesOf(ambassadorId), period),
    /** The last day that was tallied once it was over; undefined before the first. */
    async doneThrough(): Promise<string | undefined> {
      const item = await table.get(keys.tallied());
      return item && z.parse(doneItem, item).talliedThrough;
    },
  }),
  writes: (table: Table) => ({
    async putShopDay(day: string, tally: Tally): Promise<void> {
      await table.write({ put: { ...keys.shopTally(day), type: "tally", day, ...tally } });
    },
    async putAmbassadorDay(ambassadorId: string, day: string, tally: Tally): Promise<void> {
      await table.write({ put: { ...keys.tallyOf(ambassadorId, day), type: "tally", day, ...tally } });
    },
    async noteDoneThrough(day: string): Promise<void> {
      await table.write({ put: { ...keys.tallied(), type: "tallied", talliedThrough: day } });
    },
  }),
});

async function daysOf(table: Table, partition: string, { from, to }: Period): Promise<Tally[]> {
  const where = {
    expression: "pk = :partition AND sk BETWEEN :from AND :to",
    values: { ":partition": partition, ":from": from, ":to": to },
  };
  return (await Array.fromAsync(table.queryAll({ where }))).map((item) => z.parse(tallyItem, item));
}
