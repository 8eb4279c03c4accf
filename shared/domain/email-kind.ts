import type { NotificationKind } from "./settings.ts";

/** Every kind of e-mail that Herald sends, as the owner's page lists them. */
export const emailKindNames = [
  "order-buyer",
  "order-ambassador",
  "order-owner",
  "payment-processing-buyer",
  "payment-failed-buyer",
  "refund-buyer",
  "refund-ambassador",
  "refund-failed-buyer",
  "refund-failed-ambassador",
  "refund-failed-owner",
  "refund-canceled-buyer",
  "refund-canceled-ambassador",
  "refund-canceled-owner",
  "given-away-ambassador",
  "given-ambassador",
  "dispute-opened-owner",
  "dispute-won-owner",
  "dispute-lost-owner",
  "payout-paid-ambassador",
  "payout-failed-ambassador",
  "payout-returned-ambassador",
  "commission-blocked-ambassador",
  "commission-unblocked-ambassador",
  "balance-adjusted-ambassador",
  "balance-opened-ambassador",
  "balance-written-off-ambassador",
  "ambassador-suspended",
  "ambassador-reinstated",
  "ambassador-left",
  "ambassador-left-owner",
  "terms-changed",
  "payee-changed",
  "payout-run-waits",
  "signed-up",
  "confirm-address",
  "application-received",
  "application-to-decide",
  "application-approved",
  "application-declined",
  "ambassador-invited",
  "team-invited",
  "owner-added",
  "password-reset",
  "password-changed",
  "address-change-asked",
  "address-to-confirm",
  "address-taken",
  "address-changed",
  "second-factor-on",
  "second-factor-off",
  "recovery-code-used",
  "recovery-codes-renewed",
  "second-factor-rescued",
  "member-rescued",
] as const;
export type EmailKind = (typeof emailKindNames)[number];

/** Of what each person chooses whether they are written to. */
export const chosenTopics = ["sales", "refunds"] as const;
export type ChosenTopic = (typeof chosenTopics)[number];

/**
 * What e-mails are about, and so who decides whether they are sent:
 * - what a person chose, for themselves;
 * - what of the shop's own news the owner wants, for the shop's one address (`notifications` of the settings);
 * - nobody: a buyer's receipt, a dispute that runs out, what became of an ambassador's money, where one stands with the shop, and what
 *   keeps an account safe.
 */
export type EmailTopic = ChosenTopic | NotificationKind | "purchase" | "dispute" | "earnings" | "programme" | "account";

/** What each kind is about; a kind that says nothing of it does not compile. */
export const topicOf: Readonly<Record<EmailKind, EmailTopic>> = {
  "order-buyer": "purchase",
  "order-ambassador": "sales",
  "order-owner": "orderPaid",
  "payment-processing-buyer": "purchase",
  "payment-failed-buyer": "purchase",
  "refund-buyer": "purchase",
  "refund-ambassador": "refunds",
  "refund-failed-buyer": "purchase",
  "refund-failed-ambassador": "refunds",
  "refund-failed-owner": "refund",
  "refund-canceled-buyer": "purchase",
  "refund-canceled-ambassador": "refunds",
  "refund-canceled-owner": "refund",
  "given-away-ambassador": "programme",
  "given-ambassador": "programme",
  "dispute-opened-owner": "dispute",
  "dispute-won-owner": "dispute",
  "dispute-lost-owner": "dispute",
  "payout-paid-ambassador": "earnings",
  "payout-failed-ambassador": "earnings",
  "payout-returned-ambassador": "earnings",
  "commission-blocked-ambassador": "earnings",
  "commission-unblocked-ambassador": "earnings",
  "balance-adjusted-ambassador": "earnings",
  "balance-opened-ambassador": "earnings",
  "balance-written-off-ambassador": "earnings",
  "ambassador-suspended": "programme",
  "ambassador-reinstated": "programme",
  "application-received": "programme",
  "terms-changed": "programme",
  "payee-changed": "account",
  "payout-run-waits": "account",
  "application-to-decide": "application",
  "application-approved": "programme",
  "application-declined": "programme",
  "ambassador-invited": "programme",
  "ambassador-left": "programme",
  "ambassador-left-owner": "programme",
  "team-invited": "account",
  "owner-added": "account",
  "confirm-address": "account",
  "signed-up": "account",
  "password-reset": "account",
  "password-changed": "account",
  "address-change-asked": "account",
  "address-to-confirm": "account",
  "address-taken": "account",
  "address-changed": "account",
  "second-factor-on": "account",
  "second-factor-off": "account",
  "recovery-code-used": "account",
  "recovery-codes-renewed": "account",
  "second-factor-rescued": "account",
  "member-rescued": "account",
};

/** Whether each person chooses if they get it. */
export const isChosen = (topic: EmailTopic): topic is ChosenTopic => chosenTopics.some((it) => it === topic);
