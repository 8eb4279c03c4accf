import Stripe from "stripe";
import * as z from "zod/mini";
import type { FunctionName } from "../../shared/topology.ts";
import { httpEvent } from "../bench/requests.ts";
import { until } from "../support/machine.ts";
import { statusOf } from "./ask.ts";
import { comesAgain, inOrder, type Manner } from "./manner.ts";
import type { World } from "./world.ts";

const webhook: FunctionName = "payments/receive-stripe-event";
/** Stripe tries for three days; two faults can't make it try this often. */
const mostTries = 10;
const event = z.object({ id: z.string() });
const posted = z.object({ items: z.array(z.object({ id: z.string(), delivery: z.string() })) });

/** Brings what Stripe has to tell to the webhook, until it is answered 2xx, signed at the time of each try. */
export async function deliverWebhooks(world: World, manner: Manner): Promise<number> {
  const events = inOrder(await takePosted(world), manner);
  const copies = events.flatMap((body) => (comesAgain(manner) ? [body, body] : [body]));
  let left = copies;
  for (let tries = 0; left.length > 0; tries++) {
    if (tries === mostTries) throw new Error("The webhook takes an event never.");
    const outcomes = manner.atOnce
      ? await world.lambda.race(
          left.map((body) => ({ name: webhook, event: signed(world, body) })),
          manner.random,
        )
      : await Array.fromAsync(left, (body) => world.lambda.run(webhook, signed(world, body)));
    left = left.filter((_body, index) => statusOf(outcomes[index]) >= 300);
  }
  return copies.length;
}

/** What Stripe posted since the last time, once it has posted all that it has, in the order in which it came to pass. */
export async function takePosted({ cloud }: World): Promise<string[]> {
  const items = await until(async () => {
    const answer = await fetch(`${cloud.stripe.url}/_control/events`);
    const { items } = z.parse(posted, await answer.json());
    return items.every(({ delivery }) => delivery !== "pending") ? items : undefined;
  });
  const newestFirst = items.map(({ id }) => id);
  const ageOf = (body: string) => newestFirst.indexOf(z.parse(event, JSON.parse(body)).id);
  return cloud.posted.splice(0).toSorted((a, b) => ageOf(b) - ageOf(a));
}

function signed({ cloud }: World, payload: string) {
  const timestamp = Math.floor(Date.now() / 1000);
  const secret = cloud.secrets.webhookSecret;
  const header = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  return httpEvent(webhook, { rawBody: payload, headers: { "stripe-signature": header } }, cloud.secrets.edgeKey);
}
