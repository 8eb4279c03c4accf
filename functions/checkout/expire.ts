import { orders } from "../../shared/data/orders.ts";
import { askAfterMs, isLookDue, isOver } from "../../shared/domain/look.ts";
import type { Order } from "../../shared/domain/order.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { schedule } from "../../shared/lambda/schedule.ts";
import { errorFields, type Log } from "../../shared/observability/log.ts";
import { payments } from "../../shared/services/queues.ts";
import { type CheckoutSession, SessionRefused, stripe } from "../../shared/services/stripe.ts";

type Deps = DepsOf<"checkout/expire"> & { log: Log };

const atOnce = 10;

/**
 * Settles pending orders whose webhook never came, by asking Stripe: twice an order, the newest first, as somebody waits for
 * those. One that fails does not keep the others, and is asked about again in the next run.
 */
export async function settlePending(deps: Deps): Promise<void> {
  const now = deps.now().getTime();
  const counts = { paid: 0, expired: 0, open: 0, failed: 0 };
  const settle = async (order: Order) => {
    try {
      counts[await settleOrder(order, now, deps)]++;
    } catch (error) {
      counts.failed++;
      deps.log.error("order not settled", { orderId: order.id, ...errorFields(error) });
    }
  };
  const due = await dueOrders(now, deps);
  for (let first = 0; first < due.length; first += atOnce) {
    await Promise.all(due.slice(first, first + atOnce).map(settle));
  }
  deps.log.info("pending orders settled", counts);
  if (counts.failed > 0) throw new Error(`${counts.failed} pending orders could not be settled.`);
  if (due.length > 0) await deps.orders.noteLooked(new Date(now).toISOString());
}

/** Those that Stripe is to be asked about, the newest first. */
async function dueOrders(now: number, deps: Deps): Promise<Order[]> {
  const due: Order[] = [];
  let since: number | undefined;
  for await (const order of deps.orders.pendingBefore(new Date(now - askAfterMs).toISOString())) {
    since ??= Date.parse((await deps.orders.lookedThrough()) ?? "1970-01-01");
    if (isLookDue(order, since, now)) due.push(order);
  }
  return due;
}

async function settleOrder(order: Order, now: number, deps: Deps) {
  const session = await sessionOf(order, now, deps);
  if (session?.isPaid) {
    const { id, paymentIntentId, amountMinor, currency, payerName } = session;
    const facts = { eventId: `settled_${id}`, occurredAt: new Date(now).toISOString(), outcome: "paid" as const };
    const { id: orderId, ambassadorId } = order;
    const money = { paymentIntentId, amountMinor, currency, payerName };
    const payment = { orderId, ambassadorId, checkoutSessionId: id, ...money };
    await deps.payments.send({ ...facts, ...payment, isAsked: true });
    return "paid";
  }
  if (session && session.status !== "expired") return "open";
  await deps.orders.expire(order);
  return "expired";
}

/** The order's session as Stripe has it, ended where it is over; undefined where Stripe never made one. */
async function sessionOf(order: Order, now: number, deps: Deps): Promise<CheckoutSession | undefined> {
  try {
    const id = order.checkoutSessionId ?? (await deps.stripe.createSession(order)).id;
    return await (isOver(order, now) ? deps.stripe.expireSession(id) : deps.stripe.readSession(id));
  } catch (error) {
    if (error instanceof SessionRefused) return undefined;
    throw error;
  }
}

export const handler = schedule("checkout/expire", { orders, payments, stripe }, settlePending);
