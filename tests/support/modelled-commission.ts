import type { Rates, Rule } from "../../shared/domain/rates.ts";

/** `offMinor`: what a coupon took off a line, and `bearsBps` which part of that its ambassador bears. */
export type Wanted = {
  id: string;
  priceMinor: number;
  quantity: number;
  taxBps?: number | undefined;
  offMinor?: number;
  bearsBps?: number;
}[];
/** The tax in prices that say none of their own, and whether commissions are of prices without it. */
type Taxes = { usualBps: number; isLeftOut: boolean };
type Of = {
  ambassadorId: string;
  code: string;
  groupId?: string | undefined;
  day: string;
  /** The tier that they keep, and what they sold. */
  keeps?: string | undefined;
  orders: number;
  soldMinor: number;
  /** Whether it is its buyer's first order. */
  isFirst: boolean;
};

/** The highest step that is theirs: kept, or with as many orders, or as much sold, as it asks for. */
export function modelledTier({ tiers = [] }: Rates, { keeps, orders, soldMinor }: Of): string | undefined {
  let highest: string | undefined;
  for (const tier of tiers) {
    const asked = [
      tier.orders === undefined ? -1 : orders - tier.orders,
      tier.soldMinor === undefined ? -1 : soldMinor - tier.soldMinor,
    ];
    if (tier.id === keeps || asked.some((over) => over >= 0)) highest = tier.id;
  }
  return highest;
}

type Exact = readonly [over: bigint, under: bigint];

/** What each line earns by the order in which rules are asked, as the programme's rules say it, each as a question of its own. */
export function modelledLines(programme: Rates, wanted: Wanted, of: Of, rateBps: number, taxes: Taxes): Exact[] {
  const { rules, excluded, caps } = programme;
  const tier = modelledTier(programme, of);
  const is = (it: Rule, kind: string, ...same: boolean[]) => it.kind === kind && same.every(Boolean);
  return wanted.map(({ id, priceMinor, quantity, taxBps, offMinor = 0, bearsBps = 0 }) => {
    if (excluded.includes(id)) return [0n, 1n];
    // A price of 119 with 19 % in it is 100 without: what would be of 10,000 parts is of so many.
    const parts = 10_000n + (taxes.isLeftOut ? BigInt(taxBps ?? taxes.usualBps) : 0n);
    const questions: ((it: Rule) => boolean)[] = [
      (it) => is(it, "ambassadorProduct", it.ambassadorId === of.ambassadorId, it.productId === id),
      (it) => is(it, "link", it.code === of.code, it.ambassadorId === of.ambassadorId),
      (it) => is(it, "ambassador", it.ambassadorId === of.ambassadorId),
      (it) => is(it, "groupProduct", it.groupId === of.groupId, it.productId === id),
      (it) => is(it, "tier", it.tierId === tier),
      (it) => is(it, "group", it.groupId === of.groupId),
      (it) => is(it, "product", it.productId === id),
      (it) => is(it, "programme"),
    ];
    const holds = ({ firstDay, lastDay }: Rule) =>
      (!firstDay || !(of.day < firstDay)) && (!lastDay || !(lastDay < of.day));
    const found = questions
      .flatMap((asked) => {
        const those = rules.filter((it) => asked(it) && holds(it));
        return [
          ...those.filter((it) => it.firstDay || it.lastDay),
          ...those.filter((it) => !it.firstDay && !it.lastDay),
        ];
      })
      .at(0);
    const paid = BigInt(priceMinor) * BigInt(quantity) - BigInt(offMinor);
    const promised = of.isFirst && found?.first !== undefined ? found.first : found;
    const fixed = promised?.fixedMinor;
    const [given, of_] =
      fixed === undefined ? [paid * BigInt(promised?.rateBps ?? rateBps), parts] : [BigInt(fixed * quantity), 1n];
    const cap = caps[id];
    const most = cap === undefined ? paid : BigInt(cap * quantity) < paid ? BigInt(cap * quantity) : paid;
    const [full, part] = given > most * of_ ? [most, 1n] : [given, of_];
    const left = full * parts - BigInt(offMinor) * BigInt(bearsBps) * part;
    return [left > 0n ? left : 0n, part * parts];
  });
}

/** What of an order went back: by the line that it was said of, and in all. Minor units. */
interface Back {
  ofLines: readonly number[];
  inAll: number;
}

/** Σ kᵢ·cᵢ/nᵢ · max(0, K−U)/K, rounded once, half up. */
export function modelled(lines: readonly Exact[], wanted: Wanted, back: Back): number {
  const paid = wanted.map(({ priceMinor, quantity, offMinor = 0 }) => priceMinor * quantity - offMinor);
  const kept = paid.map((minor, place) => Math.max(0, minor - (back.ofLines[place] ?? 0)));
  const [total, left] = [paid.reduce((a, b) => a + b), kept.reduce((a, b) => a + b)];
  if (left === 0) return 0;
  let [over, under] = [0n, 1n];
  for (const [place, [earns, of]] of lines.entries()) {
    // All of it may have been taken off.
    if (paid[place] === 0) continue;
    const [own, its] = [earns * BigInt(kept[place] ?? 0), of * BigInt(paid[place] ?? 1)];
    [over, under] = [over * its + own * under, under * its];
  }
  over *= BigInt(Math.max(0, total - back.inAll));
  under *= BigInt(left);
  return Number((2n * over + under) / (2n * under));
}
