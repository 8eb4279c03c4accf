import { channelFacts } from "./attribution.ts";
import { AppError } from "./errors.ts";
import { commissionAddress, fold, type OrderEntry } from "./ledger.ts";
import { bucketOf, isPaid, type Order } from "./order.ts";

/** What a person asks for: whose sale it was when they looked, whose it is, and why. */
export interface Giving {
  /** Derived from what the person asked for, so that a retry meets its own entries. */
  id: string;
  fromId: string;
  to: { id: string; name: string };
  reason: string;
}

/** The order as it will be, and the two entries that move its commission: each adds up to zero, and so do both for every account. */
export interface GivingBooking {
  order: Order;
  away: OrderEntry;
  given: OrderEntry;
}

export const givenEntryId = (id: string): string => `given_${id}`;
/** The other half of a move, by the entry of whom it was given to. */
export const awayIdOf = (givenId: string): string => givenId.replace(/^given_/, "given_away_");

/**
 * Gives a paid sale to the ambassador it belongs to. All that it counted for moves with it: its commission from the bucket where it lies
 * to the same one of theirs, matured or not, and what statistics know of it.
 * @param entries all of the order's, at least as new as the order
 * @throws AppError `order_state` where it was never paid, or is not (any more) whose it was thought to be
 */
export function bookGiving(order: Order, entries: readonly OrderEntry[], giving: Giving, now: string): GivingBooking {
  const { id, fromId, to, reason } = giving;
  if (!isPaid(order)) throw refused("unpaid", "This order was never paid: it earns nothing.");
  if (order.ambassadorId === to.id) throw refused("theirs", "This sale is this ambassador's already.");
  if (order.ambassadorId !== fromId) throw refused("moved", "This sale was given to somebody else meanwhile.");
  const seller = order.soldBy ?? order.ambassadorId;
  const isBack = seller === to.id;
  const after: Order = {
    ...order,
    ambassadorId: to.id,
    ambassadorName: to.name,
    soldBy: isBack ? undefined : seller,
    version: order.version + 1,
  };
  const moved = fold(entries.filter((entry) => entry.ambassadorId === order.ambassadorId));
  const { id: orderId, number: orderNumber, code, currency } = order;
  const facts = { orderId, ...(orderNumber !== undefined && { orderNumber }), code, currency, reason, bookedAt: now };
  const bucket = bucketOf(order);
  const postingsOf = (ambassadorId: string, sign: 1 | -1): OrderEntry["postings"] => [
    { account: "payments", amountMinor: signed(sign, moved.grossMinor) },
    { account: "payments", amountMinor: signed(sign, moved.disputesMinor - moved.refundsMinor) },
    { account: "payments", amountMinor: signed(sign, 0 - moved.disputesMinor) },
    { account: commissionAddress(ambassadorId, bucket), amountMinor: signed(sign, 0 - moved.ambassadorMinor) },
    { account: "sales", amountMinor: signed(sign, 0 - moved.shopMinor) },
  ];
  return {
    order: after,
    away: {
      ...{ ...facts, id: awayIdOf(givenEntryId(id)), kind: "given_away", ambassadorId: order.ambassadorId },
      ...(order.soldBy === undefined ? channelFacts(order) : { isGiven: true }),
      postings: postingsOf(order.ambassadorId, -1),
    },
    given: {
      ...{ ...facts, id: givenEntryId(id), kind: "given", ambassadorId: to.id },
      ...(isBack ? channelFacts(order) : { isGiven: true }),
      postings: postingsOf(to.id, 1),
    },
  };
}

const signed = (sign: 1 | -1, minor: number): number => (sign === 1 ? minor : 0 - minor);

const refused = (reason: "unpaid" | "theirs" | "moved", message: string): AppError =>
  new AppError("order_state", message, { params: { reason } });
