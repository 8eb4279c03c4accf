import { discounted, readDiscount } from "./coupons.ts";
import { formatMinor, minimumMinor, readCurrency } from "./currency.ts";
import { newId } from "./new-id.ts";
import type { LineItem, Metadata } from "./objects.ts";
import type { Params } from "./params.ts";
import { readLine } from "./read-line.ts";
import { type NewSession, newSession } from "./session-object.ts";
import { epochSeconds, type StandIn } from "./stand-in.ts";
import type { SessionRow } from "./store.ts";
import { StripeError, wrongParam } from "./stripe-error.ts";

const halfHourSeconds = 30 * 60;
const daySeconds = 24 * 60 * 60;

/** Reads and checks `POST /v1/checkout/sessions`. Throws StripeError as Stripe refuses. */
export function readNewSession(params: Params, standIn: StandIn): NewSession {
  const created = epochSeconds(standIn.now());
  params.choice("mode", ["payment"]) ?? params.refuseMissing("mode");
  params.choice("ui_mode", ["hosted_page"]);
  params.choice("submit_type", ["auto", "pay", "book", "donate"]);
  if (params.texts("payment_method_types").some((type) => type !== "card")) {
    throw wrongParam("payment_method_types", undefined, "Invalid payment_method_types: only card is known here.");
  }
  const lines = params.hashes("line_items").map((line) => readLine(line, created));
  if (lines.length === 0) params.refuseMissing("line_items");
  if (lines.length > 100) throw wrongParam("line_items", undefined, "A session can have at most 100 line items.");
  const currency = oneCurrency(lines.map((line) => line.item));
  const asked = params.text("currency");
  if (asked !== undefined && readCurrency(asked, "currency") !== currency) {
    throw wrongParam("currency", undefined, "The currency must be that of the line items.");
  }
  const coupon = readDiscount(params, currency, standIn);
  const read = {
    lines: discounted(lines, coupon),
    currency,
    coupon,
    successUrl: params.url("success_url") ?? params.refuseMissing("success_url"),
    cancelUrl: params.url("cancel_url") ?? null,
    email: readEmail(params),
    reference: params.text("client_reference_id") ?? null,
    metadata: params.metadata("metadata"),
    intentMetadata: readIntentMetadata(params),
    expiresAt: readExpiry(params, created),
    locale: params.text("locale") ?? null,
    adaptivePricing: params.hash("adaptive_pricing")?.choice("enabled", ["true", "false"]) !== "false",
  };
  params.finish();
  checkTotal(read.lines, currency);
  return read;
}

/** Opens a session: nothing is charged yet, and `payment_intent` stays null until the buyer pays. */
export function createSession(asked: NewSession, standIn: StandIn): SessionRow {
  const id = newId("session");
  const session = newSession(id, asked, epochSeconds(standIn.now()), `${standIn.baseUrl}/c/pay/${id}`);
  const row = { id, session, lines: asked.lines, intentMetadata: asked.intentMetadata, attemptedIntent: null };
  standIn.store.sessions.put(row);
  return row;
}

function oneCurrency(items: LineItem[]): string {
  const currencies = new Set(items.map((item) => item.currency));
  const [currency] = currencies;
  if (currency !== undefined && currencies.size === 1) return currency;
  throw wrongParam("line_items", undefined, "All line items of a Checkout Session must have the same currency.");
}

function readEmail(params: Params): string | null {
  const email = params.text("customer_email");
  if (email === undefined) return null;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return email;
  throw wrongParam("customer_email", "email_invalid", `Invalid email address: ${email}`);
}

function readIntentMetadata(params: Params): Metadata {
  const intent = params.hash("payment_intent_data");
  if (!intent) return {};
  intent.text("description");
  intent.text("statement_descriptor_suffix");
  return intent.metadata("metadata");
}

function readExpiry(params: Params, created: number): number {
  const expiresAt = params.integer("expires_at", 0) ?? created + daySeconds;
  const message = "The `expires_at` timestamp must be";
  // One second of grace: the caller's own second may have ended while the request was under way.
  if (expiresAt < created + halfHourSeconds - 1) {
    throw wrongParam("expires_at", undefined, `${message} at least 30 minutes from Checkout Session creation.`);
  }
  if (expiresAt > created + daySeconds) {
    throw wrongParam("expires_at", undefined, `${message} less than 24 hours from Checkout Session creation.`);
  }
  return expiresAt;
}

function checkTotal(lines: NewSession["lines"], currency: string): void {
  const total = lines.reduce((sum, line) => sum + line.item.amount_total, 0);
  const least = minimumMinor(currency);
  if (total < least) {
    const text = `The Checkout Session's total amount due must add up to at least ${formatMinor(least, currency)} ${currency}`;
    throw new StripeError(400, text, { code: "amount_too_small", param: "line_items" });
  }
  if (total > 99_999_999) {
    const text = `The Checkout Session's total amount must be no more than ${formatMinor(99_999_999, currency)}.`;
    throw new StripeError(400, text, { code: "amount_too_large", param: "line_items" });
  }
}
