import type { EmailMessage } from "../contract/messages.ts";
import { type EmailKind, emailKindNames } from "../domain/email-kind.ts";

/** What kinds of e-mail tell of an event, before whom they are for. However a dispute ended, the same people hear of it. */
const names: Readonly<Record<EmailMessage["detail-type"], string>> = {
  "order.completed": "order",
  "order.refunded": "refund",
  "order.refund_failed": "refund-failed",
  "order.refund_canceled": "refund-canceled",
  "order.given_away": "given-away",
  "order.given": "given",
  "order.shipped": "shipped",
  "order.payment_processing": "payment-processing",
  "order.payment_failed": "payment-failed",
  "order.look_kept": "commission-blocked",
  "order.dispute_opened": "dispute-opened",
  "order.dispute_closed": "dispute-won",
  "payout.paid": "payout-paid",
  "payout.failed": "payout-failed",
  "payout.returned": "payout-returned",
  "commission.blocked": "commission-blocked",
  "commission.unblocked": "commission-unblocked",
  "balance.adjusted": "balance-adjusted",
  "balance.opened": "balance-opened",
  "balance.written_off": "balance-written-off",
  "question.asked": "question-asked",
  "question.answered": "question-answered",
};

/** The kind of e-mail that tells somebody of an event; undefined where they are told nothing. */
export const kindOfNews = (event: EmailMessage["detail-type"], role: string): EmailKind | undefined =>
  emailKindNames.find((kind) => kind === `${names[event]}-${role}`);
