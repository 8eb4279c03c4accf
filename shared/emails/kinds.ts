import type { DisputeEvent, GivingEvent, MoneyEvent, OrderEvent } from "../contract/messages.ts";
import type { EmailKind } from "../domain/email-kind.ts";
import type { AmbassadorEntry, OrderEntry, PayoutEntry } from "../domain/ledger.ts";
import type { Payout } from "../domain/payout.ts";
import type { Scope } from "../domain/person.ts";
import type { Mail } from "../services/mail.ts";
import {
  addressTakenMail,
  moveAskedMail,
  movedMail,
  moveToConfirmMail,
  passwordChangedMail,
  passwordResetMail,
} from "./account.ts";
import {
  applicationReceivedMail,
  applicationToDecideMail,
  approvedMail,
  confirmAddressMail,
  declinedMail,
  invitedMail,
  reinstatedMail,
  signedUpMail,
  suspendedMail,
  termsChangedMail,
} from "./ambassador.ts";
import type { BrandedShop } from "./brand.ts";
import { couponMadeMail } from "./coupon.ts";
import { ambassadorDigestMail } from "./digest.ts";
import { exampleAmbassadorWeek, exampleTeamWeek } from "./digest-example.ts";
import { teamDigestMail } from "./digest-team.ts";
import { disputeClosedMails, disputeOpenedMails } from "./dispute.ts";
import { balanceMails, commissionMails } from "./earnings.ts";
import { disputeEventOf, type Example, entryOf, moneyEventOf, payoutOf } from "./example.ts";
import { givenAwayMails, givenMails } from "./giving.ts";
import { productsGoneMail } from "./gone.ts";
import { ambassadorLeftMail, leftMail } from "./leaving.ts";
import { completedMails } from "./order.ts";
import type { OrderNews } from "./order-parts.ts";
import { payeeChangedMail } from "./payee.ts";
import { payoutMails } from "./payout.ts";
import { payoutAskedMail, payoutDeclinedMail } from "./payout-ask.ts";
import { runWaitsMail } from "./payout-run.ts";
import { answeredMail, askedMail } from "./questions.ts";
import { ratesChangedMail, ratesKeptMail, tierChangedMail } from "./rates.ts";
import { refundedMails } from "./refund.ts";
import { refundEndedMails } from "./refund-ended.ts";
import { factorMail, memberRescuedMail, recoveryUsedMail } from "./second-factor.ts";
import { shippedMail } from "./shipped.ts";
import { paymentFailedMails, processingMails } from "./slow-payment.ts";
import { invitationMail, ownerAddedMail } from "./team.ts";

/** Every e-mail there is, by its kind, written of an example: for the page and the tests that show and hold all of them. */
type Write = (example: Example, shop: BrandedShop) => Mail;

const about =
  <Event>(eventOf: (example: Example) => Event, write: (news: OrderNews<Event>) => Mail): Write =>
  (example, shop) =>
    write({ ...example, event: eventOf(example), shop });

const sold = (write: (news: OrderNews) => Mail) => about<MoneyEvent>((it) => moneyEventOf(it), write);
const givenBack = (write: (news: OrderNews) => Mail) => about<MoneyEvent>((it) => moneyEventOf(it, -1), write);
const told = (write: (news: OrderNews<OrderEvent>) => Mail) => about<OrderEvent>((it) => moneyEventOf(it), write);
const disputed = (status: DisputeEvent["status"], write: (news: OrderNews<DisputeEvent>) => Mail) =>
  about<DisputeEvent>((it) => disputeEventOf(it, status), write);

const paidOut =
  (name: keyof typeof payoutMails, kind: PayoutEntry["kind"], more: Partial<Payout> = {}): Write =>
  (it, shop) =>
    payoutMails[name]({ ...it, entry: entryOf(it, { kind }), payout: { ...payoutOf(it), ...more }, shop });
const heldBack =
  (name: keyof typeof commissionMails, kind: OrderEntry["kind"], reason?: string): Write =>
  (it, shop) =>
    commissionMails[name]({ ...it, entry: entryOf(it, { kind, ...(reason !== undefined && { reason }) }), shop });
const byHand =
  (name: keyof typeof balanceMails, kind: AmbassadorEntry["kind"], reason: string): Write =>
  (it, shop) =>
    balanceMails[name]({ ...it, entry: entryOf(it, { kind, reason }), shop });

/** What an ambassador asks about the example's order, and is answered. */
const asked = ({ order, ambassador }: Example) => ({
  question: {
    ...{
      id: "que_1",
      ambassadorId: ambassador.id,
      about: order.id,
      orderNumber: order.number,
      askedAt: order.createdAt,
    },
    text: "Why do the mugs earn less than I thought? They cost 44 euros together.",
    answer: {
      text: "They earn 10 %, as the vase does. Both together earned €10.80.",
      at: order.createdAt,
      by: "usr_1",
    },
  },
  asker: { ...ambassador, lastName: "Lindqvist" },
});

/** Of the example's order, as somebody sent it. */
const shippedOrder = ({ order }: Example) => ({
  ...order,
  shipment: { at: order.createdAt, by: "usr_1", carrier: "DHL", trackingNumber: "00340434161094042557" },
});

/** Of what an account is told; the token of an example opens nothing. */
const token = "example".padEnd(43, "-");
const accountOf = ({ ambassador: { email } }: Example) => ({
  ...{ id: "ntc_1", scope: "ambassador" as Scope, userId: "usr_1", email },
  newEmail: "ada.new@example.com",
});

/** A line for each of `emailKindNames`. */
export const emailKinds = {
  "order-owner": sold(completedMails.owner),
  "order-ambassador": sold(completedMails.ambassador),
  "order-buyer": sold(completedMails.buyer),
  "shipped-buyer": (it, shop) => shippedMail({ order: shippedOrder(it), shop }),
  "payment-processing-buyer": told(processingMails.buyer),
  "payment-failed-buyer": told(paymentFailedMails.buyer),
  "refund-ambassador": givenBack(refundedMails.ambassador),
  "refund-buyer": givenBack(refundedMails.buyer),
  "refund-failed-owner": sold(refundEndedMails["order.refund_failed"].owner),
  "refund-failed-ambassador": sold(refundEndedMails["order.refund_failed"].ambassador),
  "refund-failed-buyer": sold(refundEndedMails["order.refund_failed"].buyer),
  "refund-canceled-owner": sold(refundEndedMails["order.refund_canceled"].owner),
  "refund-canceled-ambassador": sold(refundEndedMails["order.refund_canceled"].ambassador),
  "refund-canceled-buyer": sold(refundEndedMails["order.refund_canceled"].buyer),
  "given-away-ambassador": about<GivingEvent>(
    (it) => ({ ...moneyEventOf(it, -1), reason: "The buyer came over your flyer." }),
    givenAwayMails.ambassador,
  ),
  "given-ambassador": about<GivingEvent>(
    (it) => ({ ...moneyEventOf(it), reason: "The buyer came over your flyer." }),
    givenMails.ambassador,
  ),
  "dispute-opened-owner": disputed("open", disputeOpenedMails.owner),
  "dispute-won-owner": disputed("won", disputeClosedMails.owner),
  "dispute-lost-owner": disputed("lost", disputeClosedMails.owner),
  "payout-paid-ambassador": paidOut("payout.paid", "payout_paid"),
  "payout-failed-ambassador": paidOut("payout.failed", "payout_failed", { reason: "The account is closed." }),
  "payout-returned-ambassador": paidOut("payout.returned", "payout_returned", { reason: "The name does not match." }),
  "commission-blocked-ambassador": heldBack("commission.blocked", "block", "The buyer has your own address."),
  "commission-unblocked-ambassador": heldBack("commission.unblocked", "unblock"),
  "balance-adjusted-ambassador": byHand("balance.adjusted", "adjustment", "For your talk at the winter market."),
  "balance-opened-ambassador": byHand("balance.opened", "opening", "Owed from our spreadsheet of last year."),
  "balance-written-off-ambassador": byHand("balance.written_off", "write_off", "Too little to ask for."),
  "password-reset": (it, shop) => passwordResetMail(shop, "ambassador", it.ambassador.email, token),
  "password-changed": (it, shop) => passwordChangedMail({ ...accountOf(it), kind: "password_changed" }, shop),
  "address-change-asked": (it, shop) => moveAskedMail({ ...accountOf(it), kind: "move_asked" }, shop),
  "address-to-confirm": (it, shop) =>
    moveToConfirmMail({ ...accountOf(it), kind: "move_to_confirm", passwordVersion: 1 }, token, shop),
  "address-taken": (it, shop) =>
    addressTakenMail({ ...accountOf(it), kind: "move_to_confirm", passwordVersion: 1 }, shop),
  "address-changed": (it, shop) => movedMail({ ...accountOf(it), kind: "moved" }, shop),
  "question-asked-owner": (it, shop) => {
    const { question, asker } = asked(it);
    return askedMail(question, asker, { ...it.ambassador, scope: "admin" }, shop);
  },
  "question-answered-ambassador": (it, shop) => {
    const { question, asker } = asked(it);
    return answeredMail(question, asker, shop);
  },
  "product-gone-ambassador": (it, shop) =>
    productsGoneMail(
      {
        ...{ ...accountOf(it), kind: "products_gone", links: 2, empty: 1, products: it.order.lines.length },
        titles: it.order.lines.map(({ title }) => title),
      },
      shop,
    ),
  "digest-ambassador": (it, shop) => ambassadorDigestMail(exampleAmbassadorWeek(it), it.ambassador, shop),
  "digest-owner": (it, shop) => {
    const week = exampleTeamWeek(it);
    return teamDigestMail(week, week.needs, { ...it.ambassador, scope: "admin" }, shop);
  },
  "ambassador-suspended": (it, shop) =>
    suspendedMail({ ...accountOf(it), kind: "suspended", reason: "Two orders came from your own address." }, shop),
  "ambassador-reinstated": (it, shop) => reinstatedMail({ ...accountOf(it), kind: "reinstated" }, shop),
  "application-received": (it, shop) =>
    applicationReceivedMail({ ...accountOf(it), kind: "application_received" }, token, 7, shop),
  "ambassador-left": (it, shop) =>
    leftMail(
      { ...accountOf(it), kind: "left", owedMinor: 1_250, isByOwner: false, paidTo: "DE•• •••• 3000" },
      shop,
      it.order.currency,
    ),
  "ambassador-left-owner": (it, shop) =>
    ambassadorLeftMail(
      { ...accountOf(it), kind: "ambassador_left", owedMinor: 1_250, isByOwner: false },
      shop,
      it.order.currency,
    ),
  "payout-run-waits": (it, shop) =>
    runWaitsMail(
      {
        ...{ ...accountOf(it), kind: "payout_run_waits", runId: "run_01KB0QYB9C4T0QH5R8G2X7N3M2" },
        scheduledFor: "2026-12-01",
      },
      shop,
    ),
  "terms-changed": (it, shop) => termsChangedMail({ ...accountOf(it), kind: "terms_changed", version: 2 }, shop),
  "rates-changed": (it, shop) =>
    ratesChangedMail(
      { ...accountOf(it), kind: "rates_changed", firstDay: "2026-12-08", wasBps: 1_000, willBps: 800 },
      shop,
    ),
  "rates-kept": (it, shop) => ratesKeptMail({ ...accountOf(it), kind: "rates_kept", firstDay: "2026-12-08" }, shop),
  "tier-changed": (it, shop) =>
    tierChangedMail(
      { ...accountOf(it), kind: "tier_changed", tier: "Silver", next: "Gold", missingMinor: 34_000 },
      shop,
      it.order.currency,
    ),
  "coupon-made": (it, shop) =>
    couponMadeMail(
      { ...accountOf(it), kind: "coupon_made", code: "ADA-15", offBps: 1_500, bearsBps: 3_000 },
      shop,
      it.order.currency,
    ),
  "payee-changed": (it, shop) =>
    payeeChangedMail(
      {
        ...{ ...accountOf(it), kind: "payee_changed", does: "changed", method: "sepa", masked: "DE•• •••• 3000" },
        pausedUntil: "2026-11-06T09:30:00.000Z",
      },
      shop,
    ),
  "payout-asked-owner": (it, shop) =>
    payoutAskedMail(
      { ...accountOf(it), kind: "payout_asked", runId: "run_1", name: "Ada Lindqvist", amountMinor: 5_320 },
      shop,
      it.order.currency,
    ),
  "payout-declined-ambassador": (it, shop) =>
    payoutDeclinedMail(
      { ...accountOf(it), kind: "payout_declined", reason: "We pay everybody on the first of the month." },
      shop,
    ),
  "signed-up": (it, shop) => signedUpMail({ ...accountOf(it), kind: "signed_up" }, token, 7, shop),
  "confirm-address": (it, shop) => confirmAddressMail({ ...accountOf(it), kind: "confirm_asked" }, token, 7, shop),
  "application-to-decide": (it, shop) =>
    applicationToDecideMail(
      {
        ...accountOf(it),
        kind: "application_to_decide",
        name: "Ada Lindqvist",
        about: "A newsletter about slow mornings.",
      },
      shop,
    ),
  "application-approved": (it, shop) => approvedMail({ ...accountOf(it), kind: "approved" }, shop),
  "application-declined": (it, shop) =>
    declinedMail(
      { ...accountOf(it), kind: "declined", reason: "We have all the ambassadors that we can look after." },
      shop,
    ),
  "ambassador-invited": (it, shop) =>
    invitedMail({ ...accountOf(it), kind: "invited", invitationId: "inv_1" }, token, 30, shop),
  "team-invited": (it, shop) =>
    invitationMail(
      {
        ...{ ...accountOf(it), kind: "team_invited", invitationId: "inv_1" },
        ...{ invitedByName: "Olive Owner", role: "manager", endsAt: Date.parse("2026-11-27T09:30:00Z") / 1_000 },
      },
      token,
      shop,
    ),
  "second-factor-on": (it, shop) => factorMail({ ...accountOf(it), kind: "factor_on" }, "factor_on", shop),
  "second-factor-off": (it, shop) => factorMail({ ...accountOf(it), kind: "factor_off" }, "factor_off", shop),
  "recovery-code-used": (it, shop) => recoveryUsedMail({ ...accountOf(it), kind: "recovery_used", left: 9 }, shop),
  "recovery-codes-renewed": (it, shop) =>
    factorMail({ ...accountOf(it), kind: "recovery_renewed" }, "recovery_renewed", shop),
  "second-factor-rescued": (it, shop) =>
    factorMail({ ...accountOf(it), scope: "admin", kind: "factor_rescued" }, "factor_rescued", shop),
  "member-rescued": (it, shop) =>
    memberRescuedMail({ ...accountOf(it), kind: "member_rescued", memberName: "Olive Owner" }, shop),
  "owner-added": (it, shop) => ownerAddedMail({ ...accountOf(it), kind: "owner_added", ownerName: "Nia Newman" }, shop),
} as const satisfies Record<EmailKind, Write>;
