import { redeem } from "./coupons.ts";
import { emitEvent } from "./emit-event.ts";
import { expireWhenDue } from "./expire-session.ts";
import type { Charge, PaymentIntent } from "./objects.ts";
import { newCharge, newIntent, type Payer } from "./payment-objects.ts";
import { details } from "./session-object.ts";
import type { StandIn } from "./stand-in.ts";
import type { SessionRow } from "./store.ts";
import { answerCard } from "./test-cards.ts";

export interface Payment {
  /** The card's number as typed. Unread with `method: "later"`. */
  card: string;
  email?: string | undefined;
  name?: string | undefined;
  /** `later` is a bank debit: the session completes unpaid, and `settleSession` decides how it ends. */
  method?: "card" | "later" | undefined;
}

export type PaymentOutcome =
  | { done: "paid" | "processing"; row: SessionRow; delivered: Promise<unknown> }
  | { done: "already_complete" | "expired"; row: SessionRow }
  | { done: "refused"; row: SessionRow; code: string; message: string };

/**
 * A buyer pays. All of it happens in one synchronous step, so of two at once only the first finds the session open.
 * `delivered` resolves after the first delivery attempt of each event.
 */
export function paySession(found: SessionRow, payment: Payment, standIn: StandIn): PaymentOutcome {
  const current = expireWhenDue(found, standIn);
  if (current.session.status === "expired") return { done: "expired", row: current };
  if (current.session.status === "complete") return { done: "already_complete", row: current };
  const email = current.session.customer_email ?? payment.email ?? null;
  const payer: Payer = { email, name: payment.name ?? null, card: null };
  const card = payment.method === "later" ? null : answerCard(payment.card);
  if (card && !card.pays && !card.attempted) {
    return { done: "refused", row: current, code: card.code, message: card.message };
  }
  const intent = intentOf(current, standIn);
  // Kept before any event goes out, so that each of them knows its session.
  const row: SessionRow = { ...current, attemptedIntent: intent.id };
  standIn.store.sessions.put(row);
  if (!card) return payLater(row, intent, payer, standIn);
  const charge = newCharge(intent, { ...payer, card }, standIn);
  if (!card.pays) {
    decline(intent, charge, standIn);
    return { done: "refused", row, code: card.declineCode, message: card.message };
  }
  const before = [chargeSucceeded(intent, charge, standIn)];
  const paid = complete(row, intent, payer, "paid", standIn);
  const delivered = Promise.all([...before, emitEvent(standIn, "checkout.session.completed", paid.session)]);
  return { done: "paid", row: paid, delivered };
}

/** A bank debit comes good, or doesn't. Undefined when the session isn't waiting for one. */
export function settleSession(row: SessionRow, succeeds: boolean, standIn: StandIn): SessionRow | undefined {
  const intent =
    row.session.payment_intent === null ? undefined : standIn.store.intents.get(row.session.payment_intent);
  if (intent?.status !== "processing") return undefined;
  if (!succeeds) {
    const failed: PaymentIntent = { ...intent, status: "requires_payment_method" };
    standIn.store.intents.put(failed);
    void emitEvent(standIn, "payment_intent.payment_failed", failed);
    void emitEvent(standIn, "checkout.session.async_payment_failed", row.session);
    return row;
  }
  const buyer = row.session.customer_details;
  const payer = { email: buyer?.email ?? null, name: buyer?.name ?? null, card: null };
  void chargeSucceeded(intent, newCharge(intent, payer, standIn), standIn);
  const paid: SessionRow = { ...row, session: { ...row.session, payment_status: "paid" } };
  standIn.store.sessions.put(paid);
  void emitEvent(standIn, "checkout.session.async_payment_succeeded", paid.session);
  return paid;
}

function payLater(row: SessionRow, fresh: PaymentIntent, payer: Payer, standIn: StandIn): PaymentOutcome {
  const intent: PaymentIntent = { ...fresh, status: "processing", last_payment_error: null };
  standIn.store.intents.put(intent);
  const unpaid = complete(row, intent, payer, "unpaid", standIn);
  const events = [
    emitEvent(standIn, "payment_intent.processing", intent),
    emitEvent(standIn, "checkout.session.completed", unpaid.session),
  ];
  return { done: "processing", row: unpaid, delivered: Promise.all(events) };
}

function intentOf(row: SessionRow, standIn: StandIn): PaymentIntent {
  const known = row.attemptedIntent === null ? undefined : standIn.store.intents.get(row.attemptedIntent);
  return known ?? newIntent(row, standIn);
}

function decline(intent: PaymentIntent, charge: Charge, standIn: StandIn): void {
  const failed: PaymentIntent = {
    ...intent,
    latest_charge: charge.id,
    last_payment_error: {
      charge: charge.id,
      code: "card_declined",
      decline_code: charge.outcome?.reason ?? "generic_decline",
      message: charge.failure_message ?? "",
      type: "card_error",
    },
  };
  standIn.store.intents.put(failed);
  standIn.store.charges.put(charge);
  void emitEvent(standIn, "charge.failed", charge);
  void emitEvent(standIn, "payment_intent.payment_failed", failed);
}

function chargeSucceeded(intent: PaymentIntent, charge: Charge, standIn: StandIn): Promise<unknown> {
  const succeeded: PaymentIntent = {
    ...intent,
    amount_received: charge.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    payment_method: charge.payment_method,
    status: "succeeded",
  };
  standIn.store.charges.put(charge);
  standIn.store.intents.put(succeeded);
  const events = [
    emitEvent(standIn, "charge.succeeded", charge),
    emitEvent(standIn, "payment_intent.succeeded", succeeded),
  ];
  return Promise.all(events);
}

function complete(
  row: SessionRow,
  intent: PaymentIntent,
  payer: Payer,
  payment_status: "paid" | "unpaid",
  standIn: StandIn,
): SessionRow {
  const customer_details = details(payer.email, payer.name);
  const changes = {
    status: "complete",
    payment_status,
    payment_intent: intent.id,
    customer_details,
    url: null,
  } as const;
  const completed: SessionRow = { ...row, session: { ...row.session, ...changes } };
  standIn.store.sessions.put(completed);
  redeem(completed.session, standIn);
  return completed;
}
