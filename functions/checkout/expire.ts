import { orders } from "../../shared/data/orders.ts";
import type { Order } from "../../shared/domain/order.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { schedule } from "../../shared/lambda/schedule.ts";
import { errorFields, type Log } from "../../shared/observability/log.ts";
import { payments } from "../../shared/services/queues.ts";
import { type CheckoutSession, SessionRefused, stripe } from "../../shared/services/stripe.ts";

type Deps = DepsOf<"checkout/expire"> & { log: Log };

/** When a webhook is late enough to ask, and how long after its end a session is ended by us; milliseconds. */
const askAfterMs = 10 * 60 * 1000;
const graceMs = 5 * 60 * 1000;
const atOnce = 10;

/** Settles pending orders whose webhook never came, by asking Stripe. One that fails does not keep the others. */
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
  const batch: Order[] = [];
  for await (const order of deps.orders.pendingBefore(new Date(now - askAfterMs).toISOString())) {
    batch.push(order);
    if (batch.length === atOnce) await Promise.all(batch.splice(0).map(settle));
  }
  await Promise.all(batch.map(settle));
  deps.log.info("pending orders settled", counts);
  if (counts.failed > 0) throw new Error(`${counts.failed} pending orders could not be settled.`);
}

async function settleOrder(order: Order, now: number, deps: Deps) {
  const session = await sessionOf(order, now, deps);
  if (session?.isPaid) {
    const { id, paymentIntentId, amountMinor, currency } = session;
    const facts = { eventId: `settled_${id}`, occurredAt: new Date(now).toISOString(), outcome: "paid" as const };
    const payment = { orderId: order.id, checkoutSessionId: id, paymentIntentId, amountMinor, currency };
    await deps.payments.send({ ...facts, ...payment });
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
    const isOver = Date.parse(order.expiresAt) + graceMs < now;
    return await (isOver ? deps.stripe.expireSession(id) : deps.stripe.readSession(id));
  } catch (error) {
    if (error instanceof SessionRefused) return undefined;
    throw error;
  }
}

export const handler = schedule("checkout/expire", { orders, payments, stripe }, settlePending);
