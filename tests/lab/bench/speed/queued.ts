import { randomUUID } from "node:crypto";
import type { LocalCloud } from "../../../../infra/local/lambda/local-cloud.ts";
import type { EmailMessage, PaymentMessage, RankingMessage } from "../../../../shared/contract/messages.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { type Order, placeOrder, type Stage, sell, shareOf } from "../../../contract/support/shop.ts";
import { answerOf, httpEvent, queueEvent, refuseFailures } from "../../kit/events.ts";
import { paymentFor } from "../handed-on.ts";
import type { Request, Timed } from "./requests.ts";

const done = { status: 200, body: undefined };

/**
 * What a queue brings, handed to its function: nobody waits for it at the gateway. The baseline is the function that
 * does nothing, called in the same way.
 * @param times how often each will be run: an order is completed once
 */
export async function openQueues(cloud: LocalCloud, on: Stage, times: number): Promise<Timed> {
  const pending: Order[] = [];
  while (pending.length < times) pending.push(await placeOrder(on));
  const sold = await sell(on);
  const run =
    (name: FunctionName, message: () => PaymentMessage | EmailMessage | RankingMessage): Request =>
    async () => {
      refuseFailures(await cloud.invoke(name, queueEvent(message())), name);
      return done;
    };
  const baseline: Request = async () => {
    const name = "reference/check-health";
    answerOf(await cloud.invoke(name, httpEvent(name, {}, "")), name);
    return done;
  };
  const requests = new Map([
    ["complete an order", run("orders/complete", () => paymentOf(pending.pop()))],
    ["send an order's e-mails", run("emails/send", () => newsOf(sold, on))],
    ["have an order found", run("orders/make-findable", () => newsOf(sold, on))],
    ["update the rankings", run("rankings/update", () => ({ ambassadorIds: [on.ambassador.id] }))],
  ]);
  return { baseline, requests };
}

function paymentOf(order: Order | undefined): PaymentMessage {
  if (!order) throw new Error("More orders are completed than were placed.");
  return paymentFor({ ...order, checkoutSessionId: order.session });
}

/** The news of a sale, with an entry of its own each time: its e-mails are sent once. */
function newsOf({ orderId, totalMinor: amountMinor, currency }: Order, { code, ambassador }: Stage): EmailMessage {
  const ambassadorMinor = shareOf(amountMinor);
  return {
    "detail-type": "order.completed",
    detail: {
      entryId: `sale_${randomUUID()}`,
      orderId,
      code,
      ambassadorId: ambassador.id,
      currency,
      amountMinor,
      ambassadorMinor,
      shopMinor: amountMinor - ambassadorMinor,
      bookedAt: new Date().toISOString(),
    },
  };
}
