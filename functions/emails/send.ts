import {
  type EarningsMessage,
  type EmailMessage,
  emailMessage,
  type QuestionMessage,
} from "../../shared/contract/messages.ts";
import { deliveries } from "../../shared/data/deliveries.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { orders } from "../../shared/data/orders.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { questions } from "../../shared/data/questions.ts";
import { settings } from "../../shared/data/settings.ts";
import { team } from "../../shared/data/team.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { User } from "../../shared/domain/person.ts";
import type { ShopSettings } from "../../shared/domain/settings.ts";
import { brandedShop } from "../../shared/emails/brand.ts";
import { disputeClosedMails, disputeOpenedMails } from "../../shared/emails/dispute.ts";
import { lookKeptMails, mailOfEntry } from "../../shared/emails/earnings.ts";
import { givenAwayMails, givenMails } from "../../shared/emails/giving.ts";
import { isWanted } from "../../shared/emails/is-wanted.ts";
import { kindOfNews } from "../../shared/emails/kind-of-news.ts";
import { completedMails } from "../../shared/emails/order.ts";
import type { OrderNews, Role } from "../../shared/emails/order-parts.ts";
import { mailsOfQuestion } from "../../shared/emails/questions.ts";
import { refundedMails } from "../../shared/emails/refund.ts";
import { refundEndedMails } from "../../shared/emails/refund-ended.ts";
import { shippedMails } from "../../shared/emails/shipped.ts";
import { paymentFailedMails, processingMails } from "../../shared/emails/slow-payment.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import type { Log } from "../../shared/observability/log.ts";
import { earningsNews } from "../../shared/policies/earnings-news.ts";
import { questionNews } from "../../shared/policies/question-news.ts";
import { type OnceMail, sendOnce } from "../../shared/policies/send-once.ts";
import { type Mail, mail } from "../../shared/services/mail.ts";

type Deps = DepsOf<"emails/send"> & { log: Log };

/** News of an order; all else is of what its ambassador is owed, or asks. */
type OrderMessage = Exclude<EmailMessage, EarningsMessage | QuestionMessage>;

type Write = (news: OrderNews<unknown>) => Mail;

/** Whom money's events are told to: one e-mail a role; a role without one gets none. */
const moneyMails = { "order.completed": completedMails, "order.refunded": refundedMails, ...refundEndedMails };

/** What an event leads to, by role, and what its e-mails' markers are called after. */
function mailsOf(message: OrderMessage): { cause: string; mails: [role: string, write: Write][] } {
  const { orderId } = message.detail;
  switch (message["detail-type"]) {
    case "order.payment_processing":
      return { cause: `processing_${orderId}`, mails: about(message.detail, processingMails) };
    case "order.shipped":
      return {
        cause: `shipped_${orderId}_${message.detail.version}`,
        mails: about(message.detail, shippedMails),
      };
    case "order.payment_failed":
      return { cause: `failed_${orderId}`, mails: about(message.detail, paymentFailedMails) };
    case "order.look_kept":
      return { cause: `look_${orderId}`, mails: about(message.detail, lookKeptMails) };
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
 * Writes to everyone whom news of an order, or of what somebody is owed, concerns. Each e-mail stands alone: one that fails comes back with
 * the message, and those that were sent are not sent again.
 */
export async function sendEmails(message: EmailMessage, deps: Deps) {
  const { news, emails } = await toldOf(message, deps);
  const results = await Promise.allSettled([news, ...emails.map((it) => sendOnce(it, deps))]);
  const failed = results.filter((result) => result.status === "rejected");
  if (failed.length > 0)
    throw new AggregateError(
      failed.map((result) => result.reason),
      String(failed[0]?.reason),
    );
}

/** What is read for the e-mails, and the e-mails, which are claimed meanwhile. */
interface Told {
  news: Promise<unknown>;
  emails: OnceMail[];
}

async function toldOf(message: EmailMessage, deps: Deps): Promise<Told> {
  if (isQuestion(message)) return toldOfQuestion(message, deps);
  return isOfOrder(message) ? toldOfOrder(message, deps) : toldOfEntry(message, deps);
}

const isQuestion = (message: EmailMessage): message is QuestionMessage =>
  message["detail-type"].startsWith("question.");
const isOfOrder = (message: EarningsMessage | OrderMessage): message is OrderMessage =>
  message["detail-type"].startsWith("order.");

/** The team of a question, its asker of the answer: as long as it is there. */
async function toldOfQuestion(message: QuestionMessage, deps: Deps): Promise<Told> {
  const news = await questionNews(message, deps);
  const { questionId } = message.detail;
  const mails = news ? mailsOfQuestion({ ...news, shop: brandedShop(news.settings, deps.shop) }, message) : [];
  const emails = mails.map(({ id, role, mail }) => ({
    id,
    write: async () => mail,
    facts: { email: message["detail-type"], role, questionId },
  }));
  return { news: Promise.resolve(), emails };
}

/** To whom it is owed, unless their address may be a stranger's, or is gone with them. */
function toldOfEntry(message: EarningsMessage, deps: Deps): Told {
  const { entryId } = message.detail;
  const news = earningsNews(message, deps);
  const email: OnceMail = {
    id: `${entryId}#ambassador`,
    write: async () => {
      const { settings, ...told } = await news;
      const { unconfirmed, standing } = told.ambassador;
      if (unconfirmed || standing === "left") return undefined;
      return mailOfEntry(message, { ...told, shop: brandedShop(settings, deps.shop) });
    },
    facts: { email: message["detail-type"], role: "ambassador", entryId },
  };
  return { news, emails: [email] };
}

function toldOfOrder(message: OrderMessage, deps: Deps): Told {
  const { detail: event, "detail-type": name } = message;
  const { cause, mails } = mailsOf(message);
  const news = readNews(message, deps);
  const emails = mails.map(([role, write]) => ({
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
  return { news, emails };
}

type ReadNews = OrderNews<unknown> & { ambassador: User } & Pick<ShopSettings, "notifications">;

async function readNews({ detail: event }: OrderMessage, deps: Deps): Promise<ReadNews> {
  const [order, ambassador, settings] = await Promise.all([
    deps.orders.get(event.orderId),
    deps.users.get(event.ambassadorId),
    deps.settings.get(deps.shop.firstSettings),
  ]);
  if (!order || !ambassador) throw new AppError("not_found", `Order ${event.orderId} or its ambassador is gone.`);
  const shop = brandedShop(settings, deps.shop);
  return { order, event, ambassador, shop, notifications: settings.notifications };
}

export const handler = queue(
  "emails/send",
  emailMessage,
  { deliveries, ledger, mail, orders, payouts, questions, settings, team, users },
  sendEmails,
);
