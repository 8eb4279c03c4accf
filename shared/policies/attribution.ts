import { type Attribution, attribute, type Channel, sellerIn } from "../domain/attribution.ts";
import type { Coupon } from "../domain/coupon.ts";
import { type Person, publicName } from "../domain/person.ts";
import { asksForGroup, asksForTier, type Rates } from "../domain/rates.ts";
import { maySell, type Place, standingOf } from "../domain/standing.ts";
import { soldBy, tierOf } from "../domain/tier.ts";

/** Whose a sale is, as rules and the order ask for it. */
export interface Seller {
  ambassadorId: string;
  /** As strangers see it. */
  ambassadorName: string;
  groupId?: string | undefined;
  tierId?: string | undefined;
  /** Where an ambassador's coupon was typed. */
  attribution?: Attribution | undefined;
  /** Which part of the coupon's discount they bear, basis points: of their own coupon alone. */
  bearsBps?: number | undefined;
}

interface Touches {
  link: { ambassadorId: string; ambassadorName: string };
  coupon: Coupon | undefined;
  /** What the shop's settings put first. */
  first: Channel;
  rates: Rates;
}

type Known = Person & Place & { groupId?: string | undefined; tierId?: string | undefined };

interface Deps {
  users: { get(userId: string): Promise<Known | undefined> };
  balances: { get(ambassadorId: string): Promise<Parameters<typeof soldBy>[0]> };
}

/**
 * Whose a new order is: whose the link is that it comes through, or whose the coupon is that was typed. A coupon of somebody who may not
 * sell takes its discount off all the same, as its buyer was promised, and wins nothing. It is a round trip more, after the link, where the
 * coupon is another ambassador's than the link, or where a rule asks for a group or a tier.
 */
export async function sellerOf({ link, coupon, first, rates }: Touches, deps: Deps): Promise<Seller> {
  const { ambassadorId: linkId, ambassadorName } = link;
  const couponId = coupon?.ambassadorId;
  const isOthers = couponId !== undefined && couponId !== linkId;
  const [ofLink, ofCoupon] = await Promise.all([
    asksForGroup(rates) || asksForTier(rates) ? placeOf(linkId, rates, deps) : undefined,
    isOthers ? placeOf(couponId, rates, deps) : undefined,
  ]);
  const byLink = { ambassadorId: linkId, ambassadorName, groupId: ofLink?.groupId, tierId: ofLink?.tierId };
  if (couponId === undefined) return byLink;
  // A link of somebody who may not sell is closed whatever was typed.
  const isOpen = !isOthers || (ofCoupon !== undefined && maySell(standingOf(ofCoupon.user)));
  const attribution = attribute({ linkAmbassadorId: linkId, couponAmbassadorId: couponId, isOpen }, first);
  const isTheirs = sellerIn(attribution) === couponId;
  const facts = { attribution, ...(isTheirs && { bearsBps: coupon?.bearsBps }) };
  if (!ofCoupon || !isTheirs) return { ...byLink, ...facts };
  const { user, groupId, tierId } = ofCoupon;
  return { ambassadorId: couponId, ambassadorName: publicName(user), groupId, tierId, ...facts };
}

/** An ambassador, and in which group and tier rules find them. */
async function placeOf(id: string, rates: Rates, { users, balances }: Deps) {
  const [user, sold] = await Promise.all([users.get(id), asksForTier(rates) ? balances.get(id) : undefined]);
  const tier = tierOf(rates.tiers ?? [], { tierId: user?.tierId, ...soldBy(sold) });
  return user && { user, groupId: user.groupId, tierId: tier?.id };
}
