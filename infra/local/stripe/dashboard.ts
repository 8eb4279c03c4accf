import { type Context, Hono } from "hono";
import { parseAmount } from "./currency.ts";
import { dashboardPage } from "./dashboard-page.ts";
import { closeDispute, type Decision, escalateDispute, openDispute } from "./dispute-charge.ts";
import { expireSession } from "./expire-session.ts";
import { moveRefund, type RefundStep } from "./move-refund.ts";
import { settleSession } from "./pay-session.ts";
import { findCharge, refundCharge } from "./refund-charge.ts";
import type { StandIn } from "./stand-in.ts";
import { StripeError } from "./stripe-error.ts";

/** The dashboard and its buttons. Each button is a form that acts and comes back to the page with a word on it. */
export function dashboard(standIn: StandIn, webhookUrl: string): Hono {
  const { store, courier } = standIn;
  const app = new Hono();
  app.get("/", (c) => {
    const { done, failed } = c.req.query();
    const text = failed ?? done;
    const notice = text === undefined ? null : { text, bad: failed !== undefined };
    c.header(
      "Content-Security-Policy",
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    return c.html(dashboardPage(standIn, webhookUrl, notice));
  });

  button(app, "/desk/charges/:id/refund", (id, form) => {
    const charge = findCharge({ charge: id }, standIn, 404);
    const typed = form.get("amount") ?? "";
    const amount = typed.trim() === "" ? undefined : parseAmount(typed, charge.currency);
    if (typed.trim() !== "" && !amount) throw new StripeError(400, `“${typed}” isn't an amount that can be refunded.`);
    refundCharge({ charge: id, payment_intent: undefined, amount, reason: undefined, metadata: {} }, standIn);
    return "Refunded.";
  });
  button(app, "/desk/refunds/:id/move", (id, form) => {
    const status = oneOf<RefundStep>(["pending", "succeeded", "failed", "canceled"], form.get("status"));
    moveRefund(known(store.refunds.get(id)), status, standIn);
    return `The refund is ${status}.`;
  });
  button(app, "/desk/charges/:id/dispute", (id, form) => {
    const inquiry = form.get("inquiry") === "true";
    openDispute(findCharge({ charge: id }, standIn, 404), { inquiry }, standIn);
    return `The buyer's bank has opened ${inquiry ? "an inquiry" : "a dispute"}.`;
  });
  button(app, "/desk/disputes/:id/escalate", (id) => {
    escalateDispute(known(store.disputes.get(id)), standIn);
    return "The inquiry has become a chargeback.";
  });
  button(app, "/desk/disputes/:id/close", (id, form) => {
    const status = oneOf<Decision>(["won", "lost", "warning_closed"], form.get("status"));
    closeDispute(known(store.disputes.get(id)), status, standIn);
    return status === "warning_closed" ? "The inquiry is closed." : `The dispute is ${status}.`;
  });
  button(app, "/desk/sessions/:id/expire", (id) => {
    expireSession(known(store.sessions.get(id)), standIn);
    return "The payment page has expired.";
  });
  button(app, "/desk/sessions/:id/settle", (id, form) => {
    const settled = settleSession(known(store.sessions.get(id)), form.get("succeeds") === "true", standIn);
    return settled ? "Settled." : "It was settled before.";
  });
  button(app, "/desk/events/:id/deliver", async (id, form) => {
    const times = form.get("times") === "2" ? 2 : 1;
    const statuses = await courier.deliverByHand(known(store.events.get(id)), { times });
    return `Delivered: answered ${statuses.map((status) => status ?? "nothing").join(" and ")}.`;
  });
  button(app, "/desk/hold", (_id, form) => {
    courier.onHold = form.get("on") === "true";
    return courier.onHold ? "New events wait here until they are released." : "Events are delivered as they come.";
  });
  button(app, "/desk/release", async () => `Released ${(await courier.release("lifo")).length}.`);
  return app;
}

function button(app: Hono, path: string, act: (id: string, form: URLSearchParams) => string | Promise<string>): void {
  app.post(path, async (c: Context) => {
    const form = new URLSearchParams(await c.req.text());
    try {
      const done = await act(c.req.param("id") ?? "", form);
      return c.redirect(`/?done=${encodeURIComponent(done)}`, 303);
    } catch (error) {
      if (!(error instanceof StripeError)) throw error;
      return c.redirect(`/?failed=${encodeURIComponent(error.message)}`, 303);
    }
  });
}

function oneOf<Word extends string>(words: readonly Word[], typed: string | null): Word {
  const found = words.find((word) => word === typed);
  if (found === undefined) throw new StripeError(400, `Say one of ${words.join(", ")}.`);
  return found;
}

function known<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new StripeError(404, "That is gone.");
  return row;
}
