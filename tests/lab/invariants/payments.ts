import type { Books, Order } from "./books.ts";
import type { Payment } from "./facts.ts";

/** Invariants 1, 2, 6 and 10, beside what Stripe says: what it took, gave back and had taken is what is booked. */
export function paymentViolations({ orders, entries }: Books, payments: readonly Payment[]): string[] {
  const byOrder = Map.groupBy(payments, (payment) => payment.orderId);
  const known = new Set(orders.map((order) => order.id));
  const sales = new Set(entries.filter((entry) => entry.kind === "sale").map((entry) => entry.id));
  return [
    ...[...byOrder].filter(([, own]) => own.length > 1).map(([id, own]) => `order ${id} has ${own.length} sessions`),
    ...payments.filter(({ orderId }) => !known.has(orderId)).map(({ sessionId }) => `${sessionId} has no order`),
    ...payments.filter((it) => it.isPaid && !sales.has(`sale_${it.sessionId}`)).map((it) => `${it.sessionId} is lost`),
    ...orders.flatMap((order) => differences(order, byOrder.get(order.id)?.[0])),
  ];
}

function differences(order: Order, payment: Payment | undefined): string[] {
  const wrong: string[] = [];
  const say = (what: string) => wrong.push(`order ${order.id} (${order.status}): ${what}`);
  const isPaid = order.status !== "PENDING" && order.status !== "EXPIRED";
  if (isPaid !== (payment?.isPaid ?? false)) say(isPaid ? "was never paid" : "was paid");
  if (!payment) return wrong;
  if (order.status === "PENDING" && payment.status === "expired") say("its session is over");
  if (payment.amountMinor !== order.totalMinor)
    say(`Stripe takes ${payment.amountMinor}, it costs ${order.totalMinor}`);
  if (isPaid && order.checkoutSessionId !== payment.sessionId) say(`was not paid by ${payment.sessionId}`);
  if (payment.refundedMinor !== order.refundedMinor) {
    say(`Stripe gave ${payment.refundedMinor} back, booked are ${order.refundedMinor}`);
  }
  for (const what of ["refunds", "disputes"] as const) {
    const told = new Map(payment[what].map(({ id, status, amountMinor }) => [id, `${status} ${amountMinor}`]));
    const noted = new Map(Object.entries(order[what]).map(([id, it]) => [id, `${it.status} ${it.amountMinor}`]));
    for (const id of new Set([...told.keys(), ...noted.keys()])) {
      if (told.get(id) !== noted.get(id))
        say(`of its ${what} ${id} is ${told.get(id)} at Stripe, and here ${noted.get(id)}`);
    }
  }
  return wrong;
}
