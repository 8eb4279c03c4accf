import type { FunctionName } from "../../../../shared/topology.ts";
import type { Stage } from "../history.ts";
import { deliverMessages } from "../queue-delivery.ts";
import { comeToRest, runClock } from "../rest.ts";
import { pay, placeOrder } from "../shop.ts";
import { deliverWebhooks } from "../webhook-delivery.ts";

/** A sale, told to everyone whom it concerns. */
export async function soldBefore({ world, shop, course }: Stage) {
  const order = await placeOrder(world, shop);
  const payment = await pay(world, order);
  await comeToRest(world, course);
  return { order, payment };
}

/** What Stripe tells, up to the ledger: the webhook, its queue, the booking. News of it stays in the stream. */
export async function settle({ world, course }: Stage): Promise<void> {
  course.deliveries += await deliverWebhooks(world, course.policy);
  for (let moved = 1; moved > 0; course.deliveries += moved) moved = await deliverMessages(world, course.policy);
}

/** What the clock starts, and what comes of it, up to the ledger. */
export async function runAndSettle(stage: Stage, name: FunctionName): Promise<void> {
  await runClock(stage.world, name);
  await settle(stage);
}
