import * as z from "zod/mini";
import {
  type EmailMessage,
  emailMessage,
  type PaymentMessage,
  paymentMessage,
  type ViewMessage,
  viewMessage,
} from "../../../shared/contract/messages.ts";
import type { OutsideService } from "../kit/services.ts";
import type { Call } from "./recorder.ts";

const sent = z.object({ MessageBody: z.string() });
const put = z.object({ Entries: z.array(z.object({ DetailType: z.string(), Detail: z.string() })) });

/** The payment that a run put on its queue. @throws Error where it put none there */
export function paymentIn(calls: readonly Call[]): PaymentMessage {
  const { MessageBody } = z.parse(sent, bodyTo("SQS", calls));
  return z.parse(paymentMessage, JSON.parse(MessageBody));
}

/** The view that a run put on its queue. @throws Error where it put none there */
export function viewIn(calls: readonly Call[]): ViewMessage {
  const { MessageBody } = z.parse(sent, bodyTo("SQS", calls));
  return z.parse(viewMessage, JSON.parse(MessageBody));
}

/** Stripe's word that an order is paid, as the webhook would put it there. */
export function paymentFor(
  order: Pick<PaymentMessage, "orderId" | "checkoutSessionId" | "currency"> & { totalMinor: number },
) {
  const { orderId, checkoutSessionId, totalMinor: amountMinor, currency } = order;
  const payment: PaymentMessage = {
    eventId: `evt_${orderId}`,
    occurredAt: new Date().toISOString(),
    outcome: "paid",
    orderId,
    checkoutSessionId,
    paymentIntentId: `pi_${orderId}`,
    amountMinor,
    currency,
  };
  return payment;
}

/** The sale that a run told the bus of, as a rule brings it to the e-mails' queue. @throws Error where it told of none */
export function saleIn(calls: readonly Call[]): EmailMessage {
  const { Entries } = z.parse(put, bodyTo("EventBridge", calls));
  const sale = Entries.find(({ DetailType }) => DetailType === "order.completed");
  return z.parse(emailMessage, { "detail-type": sale?.DetailType, detail: JSON.parse(sale?.Detail ?? "{}") });
}

const bodyTo = (service: OutsideService, calls: readonly Call[]): unknown =>
  JSON.parse(calls.find((call) => call.service === service)?.body ?? "{}");
