import { readPayments } from "../../invariants/observe.ts";
import type { Stage } from "../history.ts";

/** @throws Error where Stripe gave back another sum than one of these, minor units: what nobody asked for, or twice */
export async function expectRefunded({ world: { cloud } }: Stage, allowedMinor: readonly number[]): Promise<void> {
  const payments = await readPayments(cloud.stripe.url, cloud.secrets.stripeKey);
  const refunded = payments.reduce((sum, payment) => sum + payment.refundedMinor, 0);
  if (!allowedMinor.includes(refunded))
    throw new Error(`Stripe gave back ${refunded}, not ${allowedMinor.join(" or ")}.`);
}
