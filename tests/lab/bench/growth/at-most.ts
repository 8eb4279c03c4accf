import { keysOf } from "../../../../infra/cloud/rows.ts";
import { type Act, acts } from "./acts.ts";

/** What a page of a search takes at most, hit or miss, however many products there are: two units, and one for the session. */
export const pageAtMost = { roundTrips: 1, reads: 3 };
export const searches: readonly Act[] = keysOf(acts).filter((act) => act.startsWith("search products"));

/** A page of products, orders, ambassadors, payouts, runs of them or who is owed something, in whatever order, searched or not. */
export const listAtMost = { roundTrips: 2 };
export const lists: readonly Act[] = keysOf(acts).filter((act) =>
  /^(list|search) (products|orders|ambassadors|payout runs|a run's payouts|who is owed)/.test(act),
);

/** The round trips that an act may take, where it has a most of them. */
export function tripsAtMost(act: Act): number | undefined {
  if (searches.includes(act)) return pageAtMost.roundTrips;
  return lists.includes(act) ? listAtMost.roundTrips : undefined;
}
