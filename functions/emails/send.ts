import { type EmailMessage, emailMessage } from "../../shared/contract/messages.ts";
import { deliveries } from "../../shared/data/deliveries.ts";
import { orders } from "../../shared/data/orders.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { completedMails, type OrderNews, refundedMails } from "../../shared/emails/order.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import type { Log, LogFields } from "../../shared/observability/log.ts";
import { sendEmail } from "../../shared/policies/send-email.ts";
import { type Mail, mail } from "../../shared/services/mail.ts";

type Deps = DepsOf<"emails/send"> & { log: Log };

interface Email {
  /** Of its marker in the table. */
  id: string;
  /** Writes it, once the news is read. */
  write(news: OrderNews): Mail;
  /** What the log says of it. */
  facts: LogFields;
}

const mails = { "order.completed": completedMails, "order.refunded": refundedMails };

/**
 * Writes to everyone whom an order's news concerns: shared/emails/order.ts says whom, and what. Each e-mail stands alone: one that fails comes back with the message,
 * and those that were sent are not sent again.
 */
export async function sendEmails(message: EmailMessage, deps: Deps) {
  const { detail: event, "detail-type": name } = message;
  const emails: Email[] = Object.entries(mails[name]).map(([role, write]) => ({
    id: `${event.entryId}#${role}`,
    write,
    facts: { email: name, role, orderId: event.orderId },
  }));
  const news = readNews(message, deps);
  const results = await Promise.allSettled([news, ...emails.map((it) => sendOnce(it, news, deps))]);
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

/**
 * Claim, send, mark: a twin never sends the same e-mail, and a death between the last two sends it twice at most. The
 * claim is taken while the news is read, and given back where that fails.
 */
async function sendOnce({ id, write, facts }: Email, news: Promise<OrderNews>, deps: Deps): Promise<void> {
  const now = deps.now();
  if (!(await deps.deliveries.claim(id, Math.floor(now.getTime() / 1000)))) {
    if (await deps.deliveries.isSent(id)) return;
    throw new Error("Another worker is sending this e-mail; look again later.");
  }
  try {
    await sendEmail(write(await news), facts, deps);
  } catch (error) {
    await deps.deliveries.release(id);
    throw error;
  }
  await deps.deliveries.noteSent(id, now.toISOString());
}

export const handler = queue("emails/send", emailMessage, { deliveries, mail, orders, users }, sendEmails);
