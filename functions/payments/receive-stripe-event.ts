import { receiveStripeEvent as route } from "../../shared/contract/checkout.ts";
import { understoodTypes } from "../../shared/contract/stripe-event-types.ts";
import { anyEvent, routeEvent, stripeEvent } from "../../shared/contract/stripe-events.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { parse } from "../../shared/lambda/http/parse.ts";
import { parseJson } from "../../shared/lambda/http/request.ts";
import { http, type UseCaseInput } from "../../shared/lambda/http.ts";
import type { Log } from "../../shared/observability/log.ts";
import { disputes, payments, refunds } from "../../shared/services/queues.ts";
import { webhooks } from "../../shared/services/webhooks.ts";

const received = { received: true as const };

/** Takes an event from Stripe: verified, put in its queue, answered. What it means is its consumer's business. */
export async function receiveStripeEvent(
  { rawBody, header }: UseCaseInput<typeof route>,
  deps: DepsOf<"payments/receive-stripe-event"> & { log: Log },
) {
  await deps.webhooks.verify(rawBody, header("stripe-signature"), deps.now());
  const body = parseJson(rawBody);
  if (!understoodTypes.includes(parse(anyEvent, body).type)) return received;
  const routed = routeEvent(parse(stripeEvent, body));
  if ("ignored" in routed) {
    deps.log.info("event ignored", { reason: routed.ignored });
    return received;
  }
  switch (routed.queue) {
    case "payments":
      await deps.payments.send(routed.message);
      break;
    case "refunds":
      await deps.refunds.send(routed.message);
      break;
    case "disputes":
      await deps.disputes.send(routed.message);
  }
  return received;
}

export const handler = http(route, { disputes, payments, refunds, webhooks }, receiveStripeEvent);
