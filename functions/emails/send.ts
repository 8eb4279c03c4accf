import { type EmailMessage, emailMessage } from "../../shared/contract/messages.ts";
import { deliveries } from "../../shared/data/deliveries.ts";
import { orders } from "../../shared/data/orders.ts";
import { settings } from "../../shared/data/settings.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { User } from "../../shared/domain/person.ts";
import type { ShopSettings } from "../../shared/domain/settings.ts";
import { brandedShop } from "../../shared/emails/brand.ts";
import { disputeClosedMails, disputeOpenedMails } from "../../shared/emails/dispute.ts";
import { givenAwayMails, givenMails } from "../../shared/emails/giving.ts";
import { isWanted } from "../../shared/emails/is-wanted.ts";
import { kindOfNews } from "../../shared/emails/kind-of-news.ts";
import { completedMails } from "../../shared/emails/order.ts";
import type { OrderNews, Role } from "../../shared/emails/order-parts.ts";
import { refundedMails } from "../../shared/emails/refund.ts";
import { refundEndedMails } from "../../shared/emails/refund-ended.ts";
import { paymentFailedMails, processingMails } from "../../shared/emails/slow-payment.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import type { Log } from "../../shared/observability/log.ts";
import { type OnceMail, sendOnce } from "../../shared/policies/send-once.ts";
import { type Mail, mail } from "../../shared/services/mail.ts";

type Deps = DepsOf<"emails/send"> & { log: Log };

type Write = (news: OrderNews<unknown>) => Mail;

/** Whom money's events are told to: one e-mail a role; a role without one gets none. */
const moneyMails = { "order.completed": completedMails, "order.refunded": refundedMails, ...refundEndedMails };

/** What an event leads to, by role, and what its e-mails' markers are called after. */
function mailsOf(message: EmailMessage): { cause: string; mails: [role: string, write: Write][] } {
  const { orderId } = message.detail;
  switch (message["detail-type"]) {
    case "order.payment_processing":
      return { cause: `processing_${orderId}`, mails: about(message.detail, processingMails) };
    case "order.payment_failed":
      return { cause: `failed_${orderId}`, mails: about(message.detail, paymentFailedMails) };
    case "order.dispute_opened":
      return { cause: `opened_${message.detail.disputeId}`, mails: about(message.detail, disputeOpenedMails) };
    case "order.dispute_closed":
      return { cause: `closed_${message.detail.disputeId}`, mails: about(message.detail, disputeClosedMails) };
    case "order.given_away":
      return { cause: message.detail.entryId, mails: about(message.detail, givenAwayMails) };
    case "order.given":
      return { cause: message.detail.entryId, mails: about(message.detail, givenMails) };
    default:
      return { cause: message.detail.entryId, mails: about(message.detail, moneyMails[message["detail-type"]]) };
  }
}

const about = <Event>(
  event: Event,
  mails: Partial<Record<Role, (news: OrderNews<Event>) => Mail>>,
): [role: string, write: Write][] =>
  Object.entries(mails).map(([role, write]) => [role, (news) => write({ ...news, event })]);

/**
 * Writes to everyone whom an order's news concerns. Each e-mail stands alone: one that fails comes back with the message, and
 * those that were sent are not sent again.
 */
export async function sendEmails(message: EmailMessage, deps: Deps) {
  const { detail: event, "detail-type": name } = message;
  const { cause, mails } = mailsOf(message);
  const news = readNews(message, deps);
  const emails: OnceMail[] = mails.map(([role, write]) => ({
    id: `${cause}#${role}`,
    write: async () => {
      const { notifications, ...told } = await news;
      const kind = kindOfNews(name, role);
      if (kind && !isWanted(kind, notifications, told.ambassador)) return undefined;
      // An address that may be a stranger's is told nothing of what is sold.
      const { unconfirmed, standing } = told.ambassador;
      return role === "ambassador" && (unconfirmed || standing === "left") ? undefined : write(told);
    },
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

type ReadNews = OrderNews<unknown> & { ambassador: User } & Pick<ShopSettings, "notifications">;

async function readNews({ detail: event }: EmailMessage, deps: Deps): Promise<ReadNews> {
  const [order, ambassador, settings] = await Promise.all([
    deps.orders.get(event.orderId),
    deps.users.get(event.ambassadorId),
    deps.settings.get(deps.shop.firstSettings),
  ]);
  if (!order || !ambassador) throw new AppError("not_found", `Order ${event.orderId} or its ambassador is gone.`);
  const shop = brandedShop(settings, deps.shop);
  return { order, event, ambassador, shop, notifications: settings.notifications };
}

export const handler = queue("emails/send", emailMessage, { deliveries, mail, orders, settings, users }, sendEmails);
