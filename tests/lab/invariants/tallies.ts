import * as z from "zod/mini";
import { type Books, type Entry, isEarning, totalsOf } from "./books.ts";
import { channelOf, dayOf } from "./counters.ts";
import type { Item } from "./facts.ts";

const sold = { orders: z.int(), grossMinor: z.int(), ambassadorMinor: z.int() };
const tally = z.object({
  pk: z.string(),
  sk: z.string(),
  placed: z.int(),
  orders: z.int(),
  products: z.array(z.object({ quantity: z.int(), amountMinor: z.int() })),
  channels: z.array(z.object({ ambassadorId: z.string(), channel: z.string(), ...sold })),
  ambassadors: z.array(z.object({ ambassadorId: z.string(), ...sold })),
});
type Tally = z.output<typeof tally>;

/** So many of each list are kept of a day: one as long may lack some. */
const kept = 50;

/**
 * Invariant 38: what a day that is tallied for good says was sold, by link, ambassador and product, is what the ledger adds up to; no such day,
 * and no ambassador who sold on it, lacks its tally.
 */
export function tallyViolations({ entries, orders }: Books, items: readonly Item[]): string[] {
  const done = items.find(({ type }) => type === "tallied")?.talliedThrough;
  if (typeof done !== "string") return [];
  const found = items.filter(({ type, sk }) => type === "tally" && String(sk) <= done).map((it) => z.parse(tally, it));
  const byKey = new Map(found.map((one) => [`${one.pk} ${one.sk}`, one]));
  const counted = entries.filter((entry) => isEarning(entry) && dayOf(entry) <= done);
  const expected = new Map([
    ...Map.groupBy(counted, (entry) => `TALLIES#SHOP ${dayOf(entry)}`),
    ...Map.groupBy(counted, (entry) => `TALLIES#${entry.ambassadorId} ${dayOf(entry)}`),
  ]);
  const linesOf = new Map(orders.map(({ id, lines }) => [id, lines.filter(({ kind }) => !kind)]));
  return [...new Set([...expected.keys(), ...byKey.keys()])].flatMap((key) => {
    const one = byKey.get(key);
    if (!one) return [`tally ${key}: is missing`];
    const told = expected.get(key) ?? [];
    return differences(one, told, (entry) => linesOf.get(entry.orderId) ?? []).map((what) => `tally ${key}: ${what}`);
  });
}

function differences(
  one: Tally,
  told: readonly Entry[],
  linesOf: (entry: Entry) => readonly { quantity: number; amountMinor: number }[],
): string[] {
  const all = totalsOf(told);
  const wrong = one.orders === all.orders ? [] : [`has ${one.orders} orders, the ledger ${all.orders}`];
  const lists = [
    compared("channels", one.channels, told, (it) => `${it.ambassadorId} ${it.channel}`, ofChannel),
    ...(one.pk === "TALLIES#SHOP"
      ? [
          compared(
            "ambassadors",
            one.ambassadors,
            told,
            (it) => it.ambassadorId,
            (it) => it.ambassadorId,
          ),
        ]
      : []),
  ].flat();
  if (one.products.length >= kept) return [...wrong, ...lists];
  const lines = told.flatMap((entry) => linesOf(entry).map((line) => ({ ...line, times: totalsOf([entry]).orders })));
  const amountMinor = lines.reduce((sum, line) => sum + line.amountMinor * line.times, 0);
  const saysMinor = one.products.reduce((sum, line) => sum + line.amountMinor, 0);
  return [
    ...wrong,
    ...lists,
    ...(amountMinor === saysMinor ? [] : [`has products for ${saysMinor}, sold for ${amountMinor}`]),
  ];
}

const ofChannel = (entry: Entry): string => `${entry.ambassadorId} ${channelOf(entry)}`;

type Sold = Pick<ReturnType<typeof totalsOf>, "orders" | "grossMinor" | "ambassadorMinor">;

function compared<Of extends Sold>(
  list: string,
  found: readonly Of[],
  told: readonly Entry[],
  nameOf: (found: Of) => string,
  keyOf: (entry: Entry) => string,
): string[] {
  if (found.length >= kept) return [];
  const said = new Map(found.map((one) => [nameOf(one), figures(one)]));
  const expected = new Map([...Map.groupBy(told, keyOf)].map(([key, some]) => [key, figures(totalsOf(some))]));
  return [...new Set([...said.keys(), ...expected.keys()])]
    .filter((key) => said.get(key) !== expected.get(key))
    .map((key) => `of ${list}, ${key} has ${said.get(key)}, the ledger ${expected.get(key)}`);
}

const figures = ({ orders, grossMinor, ambassadorMinor }: Sold): string => `${orders}/${grossMinor}/${ambassadorMinor}`;
