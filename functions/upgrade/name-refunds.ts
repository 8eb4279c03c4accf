import * as z from "zod/mini";
import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { orders } from "../../shared/data/orders.ts";
import { bookRefund } from "../../shared/domain/booking.ts";
import { namedRefunds } from "../../shared/domain/opening.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { invocation } from "../../shared/lambda/invocation.ts";
import { book } from "../../shared/policies/book.ts";
import { type RefundOfPayment, stripe } from "../../shared/services/stripe.ts";

type Deps = DepsOf<"upgrade/name-refunds">;

/**
 * Gives the refunds of orders their ids at Stripe, which an older Herald booked by their sum, and books those that nobody
 * told of. May be run again at any time, and while refunds go on.
 * @returns how many refunds Stripe has, how many were booked, and the orders whose refunds don't add up to what is booked
 */
export async function nameRefunds(_input: object, deps: Deps) {
  const byPayment = new Map<string, RefundOfPayment[]>();
  for await (const refund of deps.stripe.refunds()) {
    byPayment.set(refund.paymentIntentId, [refund, ...(byPayment.get(refund.paymentIntentId) ?? [])]);
  }
  const done = { refunds: 0, booked: 0, unclear: [] as string[] };
  for (const [paymentIntentId, refunds] of byPayment) {
    const of = await deps.stripe.orderOfPayment(paymentIntentId);
    if (!of) continue;
    done.refunds += refunds.length;
    if (!(await nameThose(of.orderId, refunds, deps))) {
      done.unclear.push(of.orderId);
      continue;
    }
    for (const { id, amountMinor, status } of refunds) {
      const now = deps.now().toISOString();
      const booked = await book({ ...deps, post: deps.ledger.post }, of, (order) =>
        bookRefund(order, id, { amountMinor, status }, now),
      );
      if (booked?.entry) done.booked++;
    }
  }
  return done;
}

/** @param refunds of one payment, oldest first @returns false where they don't add up to what is booked */
async function nameThose(orderId: string, refunds: readonly RefundOfPayment[], { orders }: Deps): Promise<boolean> {
  for (;;) {
    const order = await orders.get(orderId);
    if (!order || Object.keys(order.refunds).length > 0 || order.refundedMinor === 0) return true;
    const named = namedRefunds(order.refundedMinor, refunds);
    if (!named) return false;
    // Where the order moved meanwhile, or a try of this was lost on its way back, it is looked at again.
    if (await orders.nameRefunds(order, named)) return true;
  }
}

export const handler = invocation(
  "upgrade/name-refunds",
  z.object({}),
  { balances, ledger, orders, stripe },
  nameRefunds,
);
