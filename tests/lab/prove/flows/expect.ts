import { TABLE } from "../../../../infra/local/environment.ts";
import { readItems, readPayments } from "../../invariants/observe.ts";
import type { Stage } from "../history.ts";

/** @throws Error where Stripe gave back another sum than one of these, minor units: what nobody asked for, or twice */
export async function expectRefunded({ world: { cloud } }: Stage, allowedMinor: readonly number[]): Promise<void> {
  const payments = await readPayments(cloud.stripe.url, cloud.secrets.stripeKey);
  const refunded = payments.reduce((sum, payment) => sum + payment.refundedMinor, 0);
  if (!allowedMinor.includes(refunded))
    throw new Error(`Stripe gave back ${refunded}, not ${allowedMinor.join(" or ")}.`);
}

/** Invariant 10. @throws Error where there are not these orders, by their states, each with one session */
export async function expectOrders({ world: { cloud } }: Stage, states: readonly string[]): Promise<void> {
  const items = await readItems(cloud.database.client, TABLE);
  const found = items.filter(({ type }) => type === "order").map(({ status }) => String(status));
  if (found.toSorted().join() !== states.toSorted().join()) throw new Error(`The orders are ${found.join(", ")}.`);
  const sessions = (await readPayments(cloud.stripe.url, cloud.secrets.stripeKey)).length;
  if (sessions !== states.length) throw new Error(`${states.length} orders have ${sessions} sessions.`);
}

/** @throws Error where another number of refunds is noted as asked for, or one of them without what Stripe made of it */
export async function expectRefundRequests({ world: { cloud } }: Stage, expected: number): Promise<void> {
  const items = await readItems(cloud.database.client, TABLE);
  const requests = items.filter(({ type }) => type === "refundRequest");
  const open = requests.filter(({ refund }) => refund === undefined).length;
  if (requests.length !== expected || open > 0)
    throw new Error(`${requests.length} refunds are asked for, ${open} still open; ${expected} were taken.`);
}

/** @throws Error where the only order is not at that status */
export async function expectStatus({ world: { cloud } }: Stage, expected: string): Promise<void> {
  const items = await readItems(cloud.database.client, TABLE);
  const found = items.filter(({ type }) => type === "order").map(({ status }) => String(status));
  if (found.join() !== expected) throw new Error(`The order is ${found.join(", ")}, not ${expected}.`);
}
