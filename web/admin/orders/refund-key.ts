import type { Order } from "../api.ts";

const nameOf = (order: Pick<Order, "id" | "refundedMinor">, amountMinor: number | undefined) =>
  `refund ${order.id} ${order.refundedMinor} ${amountMinor ?? "all"}`;

/**
 * The Idempotency-Key of a wish for a refund. The same wish has the same key until Stripe has taken it, even if the
 * page is closed and opened again in between, so that trying again never gives the money back twice.
 */
export function refundKey(order: Pick<Order, "id" | "refundedMinor">, amountMinor: number | undefined): string {
  const name = nameOf(order, amountMinor);
  const key = read(name) ?? crypto.randomUUID();
  keep(name, key);
  return key;
}

/** Stripe has taken it: the same amount again is another wish. */
export function forgetRefundKey(order: Pick<Order, "id" | "refundedMinor">, amountMinor: number | undefined): void {
  const name = nameOf(order, amountMinor);
  inMemory.delete(name);
  try {
    sessionStorage.removeItem(name);
  } catch {}
}

// A browser may refuse storage altogether; then a key lasts as long as the page is not reloaded.
const inMemory = new Map<string, string>();

function read(name: string): string | undefined {
  try {
    return inMemory.get(name) ?? sessionStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(name: string, key: string): void {
  inMemory.set(name, key);
  try {
    sessionStorage.setItem(name, key);
  } catch {}
}
