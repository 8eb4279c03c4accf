import Stripe from "stripe";
import type { FunctionName } from "../../../shared/topology.ts";
import { httpEvent } from "../kit/events.ts";
import { statusOf } from "./ask.ts";
import { comesAgain, type DeliveryPolicy, inOrder } from "./delivery-policy.ts";
import { takePosted } from "./posted.ts";
import type { World } from "./world.ts";

const webhook: FunctionName = "payments/receive-stripe-event";
/** Stripe tries for three days; two faults can't make it try this often. */
const maxTries = 10;

/** Brings what Stripe has to tell to the webhook, until it is answered 2xx, signed at the time of each try. */
export async function deliverWebhooks(world: World, policy: DeliveryPolicy): Promise<number> {
  const events = inOrder(await takePosted(world), policy);
  const copies = events.flatMap((body) => (comesAgain(policy) ? [body, body] : [body]));
  let left = copies;
  for (let tries = 0; left.length > 0; tries++) {
    if (tries === maxTries) throw new Error("The webhook takes an event never.");
    const outcomes = policy.atOnce
      ? await world.lambda.race(
          left.map((body) => ({ name: webhook, event: signed(world, body) })),
          policy.random,
        )
      : await Array.fromAsync(left, (body) => world.lambda.run(webhook, signed(world, body)));
    left = left.filter((_body, index) => statusOf(outcomes[index]) >= 300);
  }
  return copies.length;
}

function signed({ cloud }: World, payload: string) {
  const timestamp = Math.floor(Date.now() / 1000);
  const secret = cloud.secrets.webhookSecret;
  const header = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  return httpEvent(webhook, { rawBody: payload, headers: { "stripe-signature": header } }, cloud.secrets.edgeKey);
}
