/** What travels in queues and on the bus. Only what a consumer needs: no buyer's data leaves the table this way. */
import * as z from "zod/mini";
import { disputeStatuses, refundStatuses } from "../domain/order.ts";
import { scopes } from "../domain/person.ts";

const stripeFacts = { eventId: z.string(), occurredAt: z.iso.datetime() };

/** A Checkout session's news: from Stripe's webhook, or from asking Stripe where the webhook never came. */
export const paymentMessage = z.object({
  ...stripeFacts,
  outcome: z.enum(["paid", "processing", "failed", "expired"]),
  orderId: z.string(),
  /** Whose balance is read beside the order; sessions from before they named it have none. */
  ambassadorId: z.optional(z.string()),
  checkoutSessionId: z.string(),
  paymentIntentId: z.nullable(z.string()),
  amountMinor: z.int(),
  currency: z.string(),
  /** Whose card it was, or account, where Stripe says so. */
  payerName: z.optional(z.string()),
  /** Set where Stripe was asked: amount and currency are then in the words of the API version that Herald knows. */
  isAsked: z.optional(z.boolean()),
});
export type PaymentMessage = z.output<typeof paymentMessage>;

/** A refund as Stripe has it, minor units. */
export const refundMessage = z.object({
  ...stripeFacts,
  refundId: z.string(),
  paymentIntentId: z.string(),
  /** Whose it is, where the refund itself says so: those that Herald made do. */
  of: z.optional(z.object({ orderId: z.string(), ambassadorId: z.string() })),
  amountMinor: z.int(),
  /** What of it is for which line, where the refund itself says so. */
  lines: z.optional(z.array(z.object({ line: z.int(), amountMinor: z.int() }))),
  /** Messages that an older Herald queued name none. */
  currency: z.optional(z.string()),
  status: z.enum(refundStatuses),
});
export type RefundMessage = z.output<typeof refundMessage>;

/** A dispute names its payment only; whose order that is, Stripe is asked. */
export const disputeMessage = z.object({
  ...stripeFacts,
  disputeId: z.string(),
  paymentIntentId: z.string(),
  amountMinor: z.int(),
  /** As of a refund. */
  currency: z.optional(z.string()),
  status: z.enum(disputeStatuses),
  /** Until when Stripe takes evidence. */
  dueBy: z.optional(z.iso.datetime()),
});
export type DisputeMessage = z.output<typeof disputeMessage>;

/** Whether the address has an account is looked up by the consumer, so that asking tells nothing. */
export const passwordResetMessage = z.object({ scope: z.enum(scopes), email: z.string() });
export type PasswordResetMessage = z.output<typeof passwordResetMessage>;

/** On whose behalf the change was made: see shared/observability/correlation.ts. Events of an older Herald have none. */
const origin = { correlationId: z.optional(z.string()) };

const moneyEvent = z.object({
  ...origin,
  entryId: z.string(),
  orderId: z.string(),
  code: z.string(),
  ambassadorId: z.string(),
  currency: z.string(),
  /** What moved, minor units; negative where it was taken back. */
  amountMinor: z.int(),
  ambassadorMinor: z.int(),
  shopMinor: z.int(),
  bookedAt: z.string(),
});
export type MoneyEvent = z.output<typeof moneyEvent>;

/** A sale's move: what one of both ambassadors is told. */
const givingEvent = z.extend(moneyEvent, { reason: z.optional(z.string()) });
export type GivingEvent = z.output<typeof givingEvent>;

/** News of an order that moves no money by itself. */
const orderFacts = { ...origin, orderId: z.string(), code: z.string(), ambassadorId: z.string() };
const orderEvent = z.object(orderFacts);
const disputeEvent = z.object({
  ...orderFacts,
  disputeId: z.string(),
  status: z.enum(disputeStatuses),
  amountMinor: z.int(),
  currency: z.string(),
  dueBy: z.optional(z.string()),
});
/** `version`: which time it is that something was said of the shipment. */
const shippedEvent = z.object({ ...orderFacts, version: z.int() });
export type ShippedEvent = z.output<typeof shippedEvent>;
export type OrderEvent = z.output<typeof orderEvent>;
export type DisputeEvent = z.output<typeof disputeEvent>;

/** News of what an ambassador is owed, told by the entry that says it. */
const entryFacts = { ...origin, entryId: z.string(), ambassadorId: z.string() };
const payoutEvent = z.object({ ...entryFacts, payoutId: z.string() });
const commissionEvent = z.object({ ...entryFacts, orderId: z.string() });
const balanceEvent = z.object(entryFacts);

const questionEvent = z.object({ ...origin, questionId: z.string(), ambassadorId: z.string() });
export type QuestionEvent = z.output<typeof questionEvent>;

const productEvent = z.object({
  ...origin,
  productId: z.string(),
  title: z.string(),
  priceMinor: z.int(),
  currency: z.string(),
});
const ambassadorEvent = z.object({ ...origin, ambassadorId: z.string() });

/**
 * The details of every domain event, by name. The stream publishes them, and nobody else: see shared/policies/outbox.ts,
 * which the compiler holds to this list.
 */
export const eventDetails = {
  "order.completed": moneyEvent,
  "order.refunded": moneyEvent,
  "order.refund_failed": moneyEvent,
  "order.refund_canceled": moneyEvent,
  "order.disputed": moneyEvent,
  "order.reinstated": moneyEvent,
  "order.given_away": givingEvent,
  "order.given": givingEvent,
  /** Its buyer is to be told that it is on its way. */
  "order.shipped": shippedEvent,
  "order.payment_processing": orderEvent,
  "order.payment_failed": orderEvent,
  /** Somebody looked at a sale that was held for it, and holds its commission back. */
  "order.look_kept": orderEvent,
  "order.dispute_opened": disputeEvent,
  "order.dispute_closed": disputeEvent,
  "product.created": productEvent,
  "product.updated": productEvent,
  "product.deleted": productEvent,
  "link.created": z.object({ ...origin, code: z.string(), ambassadorId: z.string(), productIds: z.array(z.string()) }),
  "ambassador.registered": ambassadorEvent,
  "ambassador.renamed": ambassadorEvent,
  "settings.changed": z.object({ ...origin, version: z.int() }),
  "ambassador.standing_changed": ambassadorEvent,
  "ambassador.left": ambassadorEvent,
  "terms.published": z.object({ ...origin, version: z.int() }),
  /** Rates from a day ahead on, or that they were withdrawn: the version that was announced says which. */
  "rates.announced": z.object({ ...origin, version: z.int() }),
  "notice.written": z.object({ ...origin, noticeId: z.string() }),
  "payout_run.started": z.object({ ...origin, runId: z.string() }),
  "payout.paid": payoutEvent,
  "payout.failed": payoutEvent,
  "payout.returned": payoutEvent,
  "commission.blocked": commissionEvent,
  "commission.unblocked": commissionEvent,
  "balance.adjusted": balanceEvent,
  "balance.opened": balanceEvent,
  "balance.written_off": balanceEvent,
  "question.asked": questionEvent,
  "question.answered": questionEvent,
};
export type EventName = keyof typeof eventDetails;

export type EventDetails = { [Name in EventName]: z.output<(typeof eventDetails)[Name]> };

/** A domain event on its way to the bus. */
export type DomainEvent = {
  [Name in EventName]: { name: Name; detail: EventDetails[Name] };
}[EventName];

/** The source that every event on the bus carries. */
export const eventSource = "herald";

/** Of those in the e-mail queue, what is told to an ambassador about what they are owed. */
const earningsMessages = [
  z.object({ "detail-type": z.enum(["payout.paid", "payout.failed", "payout.returned"]), detail: payoutEvent }),
  z.object({ "detail-type": z.enum(["commission.blocked", "commission.unblocked"]), detail: commissionEvent }),
  z.object({
    "detail-type": z.enum(["balance.adjusted", "balance.opened", "balance.written_off"]),
    detail: balanceEvent,
  }),
] as const;
export type EarningsMessage = z.output<(typeof earningsMessages)[number]>;

/** And of what is asked about it. */
const questionMessage = z.object({
  "detail-type": z.enum(["question.asked", "question.answered"]),
  detail: questionEvent,
});
export type QuestionMessage = z.output<typeof questionMessage>;

/** EventBridge's envelope, as it arrives in the e-mail queue. */
export const emailMessage = z.discriminatedUnion("detail-type", [
  ...earningsMessages,
  questionMessage,
  z.object({
    "detail-type": z.enum(["order.completed", "order.refunded", "order.refund_failed", "order.refund_canceled"]),
    detail: moneyEvent,
  }),
  z.object({ "detail-type": z.enum(["order.given_away", "order.given"]), detail: givingEvent }),
  z.object({
    "detail-type": z.enum(["order.payment_processing", "order.payment_failed", "order.look_kept"]),
    detail: orderEvent,
  }),
  z.object({ "detail-type": z.enum(["order.shipped"]), detail: shippedEvent }),
  z.object({ "detail-type": z.enum(["order.dispute_opened", "order.dispute_closed"]), detail: disputeEvent }),
]);
export type EmailMessage = z.output<typeof emailMessage>;

/** In the queue of notices: which one is to be sent. */
export const noticeMessage = z.object({ detail: eventDetails["notice.written"] });
export type NoticeMessage = z.output<typeof noticeMessage>;

/** In the queue of documents: that the pages are to be written again; by a change of the settings, or a deployment. */
export const documentsMessage = z.object({ detail: z.object(origin) });
export type DocumentsMessage = z.output<typeof documentsMessage>;

/** In the queue of erasures: who left. */
export const erasureMessage = z.object({ detail: ambassadorEvent });
export type ErasureMessage = z.output<typeof erasureMessage>;

/** In the queue of announcements: which terms were published. */
export const announcementMessage = z.object({ detail: eventDetails["terms.published"] });
export type AnnouncementMessage = z.output<typeof announcementMessage>;

/** In the queue of news about rates: which version was announced, or withdrawn. */
export const rateNewsMessage = z.object({ detail: eventDetails["rates.announced"] });
export type RateNewsMessage = z.output<typeof rateNewsMessage>;

/**
 * In the queue of weekly digests: the team's; some ambassadors', of whom the next come after a place in their list; or one ambassador's, whose
 * could not be sent with the others.
 */
export const digestMessage = z.discriminatedUnion("to", [
  z.object({ to: z.literal("team"), week: z.string() }),
  z.object({ to: z.literal("ambassadors"), week: z.string(), after: z.optional(z.string()) }),
  z.object({ to: z.literal("ambassador"), week: z.string(), ambassadorId: z.string() }),
]);
export type DigestMessage = z.output<typeof digestMessage>;

/** In the queue of payout runs: one that began, or which part of it is next. */
export const payoutPartMessage = z.object({
  detail: z.object({ ...origin, runId: z.string(), shard: z.optional(z.int()), after: z.optional(z.string()) }),
});
export type PayoutPartMessage = z.output<typeof payoutPartMessage>;

/** In the queue of findings: which order was paid, and is to be found. */
export const findingMessage = z.object({ detail: z.object({ orderId: z.string() }) });
export type FindingMessage = z.output<typeof findingMessage>;

/** That a link was opened: what of it is counted. Nothing in it leads back to who opened it once the day's salt is gone. */
export const viewMessage = z.object({
  id: z.string(),
  code: z.string(),
  /** UTC. */
  day: z.string(),
  visitor: z.string(),
  network: z.string(),
  host: z.optional(z.string()),
});
export type ViewMessage = z.output<typeof viewMessage>;

/** In the rankings queue: a domain event in EventBridge's envelope, or some ambassadors to place again. */
export const rankingMessage = z.union([
  z.object({
    "detail-type": z.string(),
    detail: z.object({ ambassadorId: z.string(), bookedAt: z.optional(z.string()) }),
  }),
  z.object({ ambassadorIds: z.array(z.string()) }),
]);
export type RankingMessage = z.output<typeof rankingMessage>;
