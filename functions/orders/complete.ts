import { type PaymentMessage, paymentMessage } from "../../shared/contract/messages.ts";
import { balances } from "../../shared/data/balances.ts";
import { firstOrders } from "../../shared/data/first-orders.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { orderNumbers } from "../../shared/data/order-numbers.ts";
import { orders } from "../../shared/data/orders.ts";
import { payees } from "../../shared/data/payees.ts";
import { users } from "../../shared/data/users.ts";
import { bookSale, isOwnSession } from "../../shared/domain/booking.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { Order } from "../../shared/domain/order.ts";
import { lookReasonsOf } from "../../shared/domain/self-referral.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import type { Log } from "../../shared/observability/log.ts";
import { bookBeside } from "../../shared/policies/book.ts";

type Deps = DepsOf<"orders/complete"> & { log: Log };

/**
 * A paid session completes its order: once, with the split booked in the same transaction. Where its ambassador seems to have bought
 * from themselves, the commission is held until somebody has looked. An event in another currency, as an
 * endpoint of another API version writes one where the buyer pays in theirs, books nothing: the order stays pending until
 * `checkout/expire` asks Stripe, in the version that Herald knows.
 */
export async function completeOrder(message: PaymentMessage, deps: Deps) {
  const { orderId, outcome, paymentIntentId } = message;
  if (outcome !== "paid") return noteUnpaid(message, deps);
  if (!paymentIntentId) throw new AppError("order_state", `The paid session of order ${orderId} names no payment.`);
  const now = deps.now().toISOString();
  const facts = { orderId, event: message.eventId };
  let isForeign = false;
  let refused: Order | undefined;
  const allotted = deps.orderNumbers.allot();
  const read = () => Promise.all([sellerOf(message, deps), firstOf(refused, deps), allotted]);
  const decide = (order: Order, [seller, first, number]: Awaited<ReturnType<typeof read>>) => {
    refused = order;
    isForeign = isInForeignCurrency(message, order);
    if (isForeign) return undefined;
    const look = seller ? lookReasonsOf({ ...order.buyer, payerName: message.payerName }, seller) : [];
    const isFirst = first === undefined || first === order.id;
    return bookSale(order, { ...message, paymentIntentId }, now, { number, look, isFirst });
  };
  const booked = await bookBeside({ ...deps, post: deps.ledger.postSale }, message, read, decide);
  if (isForeign) return deps.log.warn("payment told of in another currency: Stripe will be asked", facts);
  if (!booked) return deps.log.info("order was completed before", facts);
  const { totalMinor, currency } = booked.order;
  deps.log.info("order completed", { ...facts, currency }, { Sales: 1, SalesGrossMinor: totalMinor });
}

/** Which order is its buyer's first, where one was refused that may not be: before that, the mark itself refuses all but the first. */
const firstOf = async (refused: Order | undefined, { firstOrders }: Deps): Promise<string | undefined> =>
  refused?.asksFirst ? firstOrders.of(refused.buyer.email) : undefined;

/** Who would earn by the sale, as they may be recognised in who paid; nobody where they have left, or where an old session does not name them. */
async function sellerOf({ ambassadorId }: PaymentMessage, deps: Deps) {
  if (ambassadorId === undefined) return undefined;
  const [user, payeeName] = await Promise.all([deps.users.get(ambassadorId), deps.payees.nameOf(ambassadorId)]);
  if (!user) return undefined;
  const names = [`${user.firstName} ${user.lastName}`, ...(payeeName === undefined ? [] : [payeeName])];
  return { email: user.email, names };
}

/** Only of a pending order's own session: that one Stripe will be asked about. What else does not fit must not be passed over. */
function isInForeignCurrency({ isAsked, checkoutSessionId, currency }: PaymentMessage, order: Order): boolean {
  const willBeAsked = order.status === "PENDING" && order.checkoutSessionId === checkoutSessionId;
  return !isAsked && willBeAsked && currency !== order.currency;
}

/** An order waits and ends with its own session; what is told of another one says nothing of it. */
async function noteUnpaid({ orderId, outcome, checkoutSessionId }: PaymentMessage, deps: Deps): Promise<void> {
  const order = await deps.orders.get(orderId);
  const facts = { orderId, outcome };
  if (order && !isOwnSession(order, checkoutSessionId))
    return deps.log.warn("another session of an order ended", facts);
  if (outcome === "processing") {
    await deps.orders.noteProcessing(orderId);
    return deps.log.info("payment is under way", facts);
  }
  if (order) await deps.orders.expire(order, outcome === "failed" ? "failed" : undefined);
  deps.log.info("order ended unpaid", facts);
}

export const handler = queue(
  "orders/complete",
  paymentMessage,
  { balances, firstOrders, ledger, orderNumbers, orders, payees, users },
  completeOrder,
);
