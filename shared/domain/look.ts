import type { Order } from "./order.ts";

/** When a webhook is late enough to ask Stripe, and how long after its end a session is ended by us; milliseconds. */
export const askAfterMs = 10 * 60 * 1000;
const graceMs = 5 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

type Pending = Pick<Order, "createdAt" | "expiresAt">;

const endsAt = ({ expiresAt }: Pending): number => Date.parse(expiresAt) + graceMs;

/** Whether an order's session is over, and is to be ended. */
export const isOver = (order: Pending, now: number): boolean => endsAt(order) < now;

/**
 * Whether Stripe is to be asked about a pending order: once when its webhook is late, once when its session is over, and each
 * day after that, as a bank debit is under way for days. Nothing is noted on the order for that.
 * @param since when it was last asked about all that were due
 */
export function isLookDue(order: Pending, since: number, now: number): boolean {
  const late = Date.parse(order.createdAt) + askAfterMs;
  const over = endsAt(order);
  const daysOver = Math.floor((now - over) / dayMs);
  const lastDue = daysOver >= 0 ? over + daysOver * dayMs : late;
  return lastDue >= since && lastDue < now;
}
