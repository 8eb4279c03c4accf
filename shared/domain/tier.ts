import * as words from "../words/en/fields.ts";
import { invalidField } from "./errors.ts";
import { comparable } from "./group.ts";

/**
 * A step that ambassadors climb by what they sell. It is reached by so many orders, by so much that buyers paid and did not get back (minor
 * units), or, without either, by the owner's hand alone.
 */
export interface Tier {
  id: string;
  name: string;
  orders?: number | undefined;
  soldMinor?: number | undefined;
}

/** What decides on where an ambassador stands: what they sold in all, and the tier that they keep. */
export interface Climbed {
  orders: number;
  soldMinor: number;
  /** The one that they were told of, or that the owner gave them: nothing that goes back takes it from them. */
  tierId?: string | undefined;
}

/** How many tiers a shop has at most. */
export const maxTiers = 10;

/** What somebody sold, of their balance's counters; nothing where nothing was ever booked. */
export const soldBy = (sold: { orders: number; grossMinor: number; refundsMinor: number } | undefined) => ({
  orders: sold?.orders ?? 0,
  soldMinor: sold ? sold.grossMinor - sold.refundsMinor : 0,
});

/** The tier of an ambassador: the highest of those that they keep or reach; the last is the highest. */
export const tierOf = (tiers: readonly Tier[], { tierId, ...sold }: Climbed): Tier | undefined =>
  tiers.findLast((tier) => tier.id === tierId || isReached(tier, sold));

function isReached({ orders, soldMinor }: Tier, sold: Omit<Climbed, "tierId">): boolean {
  if (orders !== undefined) return sold.orders >= orders;
  return soldMinor !== undefined && sold.soldMinor >= soldMinor;
}

/** What is missing to a tier: orders, or minor units. */
export type Missing = { tier: Tier } & (
  | { orders: number; soldMinor?: undefined }
  | { orders?: undefined; soldMinor: number }
);

/** The next tier above one's own that can be reached by selling, and what is missing to it. */
export function nextTier(tiers: readonly Tier[], climbed: Climbed): Missing | undefined {
  const own = tierOf(tiers, climbed);
  const above = own ? tiers.slice(tiers.indexOf(own) + 1) : tiers;
  const tier = above.find((it) => it.orders !== undefined || it.soldMinor !== undefined);
  if (tier?.orders !== undefined) return { tier, orders: tier.orders - climbed.orders };
  return tier?.soldMinor === undefined ? undefined : { tier, soldMinor: tier.soldMinor - climbed.soldMinor };
}

/** @throws AppError `invalid_request` naming a tier that is called as another one, or is reached no later than one below it */
export function checkTiers(tiers: readonly Tier[]): void {
  for (const [index, { id, name, orders, soldMinor }] of tiers.entries()) {
    const path = `tiers.${index}`;
    const below = tiers.slice(0, index);
    if (below.some((it) => it.id === id)) throw invalidField(`${path}.id`, words.tier_twice());
    if (below.some((it) => comparable(it.name) === comparable(name)))
      throw invalidField(`${path}.name`, words.tier_twice());
    if (orders !== undefined && soldMinor !== undefined) throw invalidField(`${path}.orders`, words.orders_or_sold());
    if (below.some((it) => (it.orders ?? 0) >= (orders ?? Number.POSITIVE_INFINITY)))
      throw invalidField(`${path}.orders`, words.tier_too_low());
    if (below.some((it) => (it.soldMinor ?? 0) >= (soldMinor ?? Number.POSITIVE_INFINITY)))
      throw invalidField(`${path}.soldMinor`, words.tier_too_low());
  }
}

/**
 * In which tiers one and the same ambassador can be, by two ladders: each pair once, none being "". Whoever sold as much as a tier asks for,
 * or nothing, and keeps a tier or none, stands for all.
 */
export function tierPairs(before: readonly Tier[], after: readonly Tier[]): (readonly [string, string])[] {
  const all = [...before, ...after];
  const steps = (of: "orders" | "soldMinor") => [...new Set([0, ...all.flatMap((tier) => tier[of] ?? [])])];
  const kept = [undefined, ...new Set(all.map(({ id }) => id))];
  const pairs = new Map<string, readonly [string, string]>();
  for (const orders of steps("orders"))
    for (const soldMinor of steps("soldMinor"))
      for (const tierId of kept) {
        const [was, will] = [before, after].map((tiers) => tierOf(tiers, { orders, soldMinor, tierId })?.id ?? "");
        pairs.set(`${was} ${will}`, [was ?? "", will ?? ""]);
      }
  return [...pairs.values()];
}
