import { type EmailMessage, emailMessage } from "../../shared/contract/messages.ts";
import { deliveries } from "../../shared/data/deliveries.ts";
import { orders } from "../../shared/data/orders.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { completedMails, type OrderNews } from "../../shared/emails/order.ts";
import { refundEndedMails, refundedMails } from "../../shared/emails/refund.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import type { Log } from "../../shared/observability/log.ts";
import { type OnceMail, sendOnce } from "../../shared/policies/send-once.ts";
import { mail } from "../../shared/services/mail.ts";

type Deps = DepsOf<"emails/send"> & { log: Log };

/** Whom each event is told to: one e-mail a role; a role without one gets none. */
const mails = { "order.completed": completedMails, "order.refunded": refundedMails, ...refundEndedMails };

/**
 * Writes to everyone whom an order's news concerns. Each e-mail stands alone: one that fails comes back with the message, and
 * those that were sent are not sent again.
 */
export async function sendEmails(message: EmailMessage, deps: Deps) {
  const { detail: event, "detail-type": name } = message;
  const news = readNews(message, deps);
  const emails: OnceMail[] = Object.entries(mails[name]).map(([role, write]) => ({
    id: `${event.entryId}#${role}`,
    write: async () => write(await news),
    facts: { email: name, role, orderId: event.orderId },
  }));
  const results = await Promise.allSettled([news, ...emails.map((it) => sendOnce(it, deps))]);
  const failed = results.filter((result) => result.status === "rejected");
  if (failed.length > 0)
    throw new AggregateError(
      failed.map((result) => result.reason),
      String(failed[0]?.reason),
    );
}

async function readNews({ detail: event }: EmailMessage, deps: Deps): Promise<OrderNews> {
  const [order, ambassador] = await Promise.all([deps.orders.get(event.orderId), deps.users.get(event.ambassadorId)]);
  if (!order || !ambassador) throw new AppError("not_found", `Order ${event.orderId} or its ambassador is gone.`);
  return { order, event, ambassador, shop: deps.shop };
}

export const handler = queue("emails/send", emailMessage, { deliveries, mail, orders, users }, sendEmails);
