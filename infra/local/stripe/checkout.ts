import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { expireWhenDue } from "./expire-session.ts";
import type { Session } from "./objects.ts";
import { paySession } from "./pay-session.ts";
import { closedPage, paymentPage, type Typed } from "./payment-page.ts";
import type { StandIn } from "./stand-in.ts";
import type { SessionRow } from "./store.ts";
import { StripeError } from "./stripe-error.ts";

/**
 * The hosted payment page at a session's `url`. The same address takes the form, from a browser or a script: `card`
 * and, if wanted, `email`, `expiry`, `cvc`, `name`, and `method=later` for a bank debit.
 */
export function checkout(standIn: StandIn): Hono {
  const app = new Hono();
  app.get("/c/pay/:id", (c) => {
    const row = expireWhenDue(find(c.req.param("id"), standIn), standIn);
    if (row.session.status === "expired") return c.html(closedPage(back(row.session)), 410);
    if (row.session.status === "complete") return c.redirect(onwards(row.session), 303);
    const email = row.session.customer_email ?? "";
    return show(c, row, { email, card: "", expiry: "", cvc: "", name: "" }, null);
  });
  app.post("/c/pay/:id", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const field = (name: string) => form.get(name)?.trim() ?? "";
    const row = find(c.req.param("id"), standIn);
    const email = row.session.customer_email ?? field("email");
    const typed = { email, card: field("card"), expiry: field("expiry"), cvc: field("cvc"), name: field("name") };
    const method = field("method") === "later" ? "later" : "card";
    const mistake = method === "later" ? null : findMistake(typed, standIn.now());
    if (mistake !== null && row.session.status === "open") return show(c, row, typed, mistake);
    const given = { card: typed.card, email: typed.email || undefined, name: typed.name || undefined, method } as const;
    const payment = paySession(row, given, standIn);
    if (payment.done === "refused") return show(c, payment.row, typed, payment.message);
    if (payment.done === "expired") return c.html(closedPage(back(row.session)), 410);
    return c.redirect(onwards(payment.row.session), 303);
  });
  return app;
}

function show(c: Context, row: SessionRow, typed: Typed, refusal: string | null) {
  const nonce = randomUUID();
  c.header("Cache-Control", "no-store");
  // No form-action: Chrome would also hold the redirect to the shop against it.
  c.header(
    "Content-Security-Policy",
    `default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
  );
  return c.html(paymentPage(row, typed, back(row.session), refusal, nonce), refusal === null ? 200 : 402);
}

function find(id: string, standIn: StandIn): SessionRow {
  const row = standIn.store.sessions.get(id);
  if (row) return row;
  throw new StripeError(404, `No such checkout.session: '${id}'`, { code: "resource_missing" });
}

function onwards(session: Session): string {
  return session.success_url.replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}

function back(session: Session): string | null {
  return session.cancel_url?.replaceAll("{CHECKOUT_SESSION_ID}", session.id) ?? null;
}

/** What Stripe's page would say before it asks a bank. A field that a script left out is taken to be fine. */
function findMistake(typed: Typed, now: Date): string | null {
  if (typed.email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email)) return "Your email is invalid.";
  if (typed.cvc !== "" && !/^\d{3,4}$/.test(typed.cvc)) return "Your card's security code is incomplete.";
  if (typed.expiry === "") return null;
  const [, month, year] = /^(\d{1,2})\s*\/?\s*(?:20)?(\d{2})$/.exec(typed.expiry) ?? [];
  if (month === undefined || year === undefined || Number(month) < 1 || Number(month) > 12) {
    return "Your card's expiration date is incomplete.";
  }
  const endsAt = Date.UTC(2000 + Number(year), Number(month), 1);
  return endsAt <= now.getTime() ? "Your card's expiration date is in the past." : null;
}
