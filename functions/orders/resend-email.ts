import { maxResentInHour, resendOrderEmail as route } from "../../shared/contract/order-emails.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { orders } from "../../shared/data/orders.ts";
import { settings } from "../../shared/data/settings.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { isPaid } from "../../shared/domain/order.ts";
import { brandedShop } from "../../shared/emails/brand.ts";
import { receiptMail } from "../../shared/emails/order.ts";
import { shippedMail } from "../../shared/emails/shipped.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { correlationId } from "../../shared/observability/correlation.ts";
import { logOf } from "../../shared/observability/log.ts";
import { countBy, refuse } from "../../shared/policies/attempt-limit.ts";
import { sendEmail } from "../../shared/policies/send-email.ts";
import { mail } from "../../shared/services/mail.ts";

const write = { "order-buyer": receiptMail, "shipped-buyer": shippedMail };

/** A buyer who lost an e-mail is sent it once more, as the order is now, to the address that they gave. */
export async function resendOrderEmail(
  { orderId, kind }: InputOf<typeof route>,
  deps: DepsOf<"orders/resend-email">,
): Promise<void> {
  const [order, settings] = await Promise.all([deps.orders.get(orderId), deps.settings.get(deps.shop.firstSettings)]);
  if (!order) throw new AppError("not_found", "There is no such order.");
  if (!isPaid(order)) throw stateOf("unpaid", "This order was never paid, so there is no receipt.");
  if (kind === "shipped-buyer" && !order.shipment) throw stateOf("not_shipped", "This order is not on its way yet.");
  const counted = await countBy([{ subject: `resend#${orderId}`, max: maxResentInHour, windowSeconds: 3_600 }], deps);
  refuse(counted, `Its buyer was sent ${maxResentInHour} e-mails of this order within an hour. Try again later.`);
  const log = logOf("orders/resend-email", correlationId() ?? "");
  const written = write[kind]({ order, shop: brandedShop(settings, deps.shop) });
  await sendEmail(written, { email: kind, role: "buyer", orderId }, { mail: deps.mail, log }).catch((cause) => {
    throw new AppError("email_provider", "The e-mail could not be sent. Try again in a moment.", { cause });
  });
}

const stateOf = (reason: string, detail: string) => new AppError("order_state", detail, { params: { reason } });

export const handler = signedIn(route, { attempts, mail, orders, settings }, resendOrderEmail);
