import { type Context, Hono } from "hono";
import type { ApiEnv } from "./api-env.ts";
import { listRoutes } from "./api-reads.ts";
import { createCoupon, readNewCoupon } from "./coupons.ts";
import { createSession, readNewSession } from "./create-session.ts";
import { expandObject } from "./expand-object.ts";
import { expireSession, expireWhenDue } from "./expire-session.ts";
import type { Answer, Idempotency } from "./idempotency.ts";
import { cancelRefund } from "./move-refund.ts";
import { newId } from "./new-id.ts";
import { Params } from "./params.ts";
import { canonicalForm, parseForm } from "./parse-form.ts";
import { paySession } from "./pay-session.ts";
import { readNewRefund, refundCharge } from "./refund-charge.ts";
import type { Cause, StandIn } from "./stand-in.ts";
import { missing, StripeError } from "./stripe-error.ts";

/** A POST in two steps: `check` reads and refuses without effect, `execute` takes effect. */
interface Write<Checked> {
  check(params: Params, id: string): Checked;
  execute(checked: Checked, cause: Cause): object | Promise<object>;
}

/** Stripe's API, as far as Herald uses it, under `/v1`. */
export function api(standIn: StandIn, idempotency: Idempotency, secretKey: string | undefined): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.use("/v1/*", async (c, next) => {
    c.set("requestId", newId("request"));
    refuseStranger(c.req.header("authorization"), secretKey);
    const failure = nextFailure(standIn);
    if (failure && !failure.afterEffect) throw failure.error;
    await next();
    // The work is done and kept under its key; only the answer is lost, as when a connection breaks on the way back.
    if (failure) c.res = c.json(failure.error.body, failure.error.status as 500);
    c.header("Request-Id", c.get("requestId"));
    c.header("Stripe-Version", c.req.header("stripe-version") ?? "2026-10-28.endive");
  });

  const write = <Checked>(path: string, { check, execute }: Write<Checked>) =>
    app.post(path, async (c) => {
      const form = parseForm(await c.req.text());
      const params = new Params(form);
      const key = c.req.header("idempotency-key");
      const cause = { requestId: c.get("requestId"), idempotencyKey: key ?? null };
      let expand: string[] = [];
      const checked = () => {
        expand = params.texts("expand");
        return check(params, c.req.param("id") ?? "");
      };
      const run = (input: Checked) => settle(async () => expandObject(await execute(input, cause), expand, standIn));
      if (key === undefined) return answer(c, await run(checked()));
      const request = { key, path: c.req.path, params: canonicalForm(form), requestId: cause.requestId };
      c.header("Idempotency-Key", key);
      return answer(c, await idempotency.once(request, checked, run));
    });

  write("/v1/checkout/sessions", {
    check: (params) => readNewSession(params, standIn),
    execute: async (asked) => {
      const row = createSession(asked, standIn);
      if (!standIn.rigged.payBeforeResponse) return row.session;
      standIn.rigged.payBeforeResponse = false;
      const payment = paySession(row, { card: "4242 4242 4242 4242" }, standIn);
      if ("delivered" in payment) await payment.delivered;
      return row.session;
    },
  });
  write("/v1/coupons", {
    check: (params) => readNewCoupon(params, standIn),
    execute: (coupon) => createCoupon(coupon, standIn),
  });
  write("/v1/checkout/sessions/:id/expire", {
    check: (params, id) => {
      params.finish();
      return standIn.store.sessions.get(id) ?? raise(missing("checkout.session", id, "session"));
    },
    execute: (row, cause) => expireSession(expireWhenDue(row, standIn), standIn, cause).session,
  });
  write("/v1/refunds", {
    check: readNewRefund,
    execute: (asked, cause) => refundCharge(asked, standIn, cause),
  });
  write("/v1/refunds/:id/cancel", {
    check: (params, id) => {
      params.finish();
      return standIn.store.refunds.get(id) ?? raise(missing("refund", id, "id"));
    },
    execute: (refund, cause) => cancelRefund(refund, standIn, cause),
  });
  app.route("/", listRoutes(standIn));

  app.all("/v1/*", (c) => {
    const text = `Unrecognized request URL (${c.req.method}: ${c.req.path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`;
    throw new StripeError(404, text);
  });
  app.onError((error, c) => {
    const known = error instanceof StripeError ? error : new StripeError(500, "An unknown error occurred.");
    if (known !== error) console.error(error);
    c.header("Request-Id", c.get("requestId"));
    return c.json(known.body, known.status as 400);
  });
  return app;
}

/** An error of the execution is an answer like any other, and kept as one. */
async function settle(execute: () => Promise<object>): Promise<Answer> {
  try {
    return { status: 200, body: await execute() };
  } catch (error) {
    if (error instanceof StripeError) return { status: error.status, body: error.body };
    throw error;
  }
}

function answer(c: Context<ApiEnv>, { status, body, replayOf }: Answer) {
  if (replayOf !== undefined) {
    c.header("Idempotent-Replayed", "true");
    c.header("Original-Request", replayOf);
  }
  // Hono's types want a literal status and a body that they know to be JSON.
  return c.json(body as object, status as 200);
}

function refuseStranger(header: string | undefined, secretKey: string | undefined): void {
  const key = /^Bearer (\S+)$/.exec(header ?? "")?.[1];
  if (key === undefined) {
    throw new StripeError(
      401,
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  }
  if (secretKey === undefined ? key.startsWith("sk_test_") : key === secretKey) return;
  throw new StripeError(401, `Invalid API Key provided: ${key.slice(0, 8)}${"*".repeat(8)}${key.slice(-4)}`);
}

function nextFailure({ rigged: { failures } }: StandIn) {
  if (failures.left === 0) return undefined;
  failures.left -= 1;
  const { status, afterEffect } = failures;
  if (status === 429) {
    const text = "Too many requests hit the API too quickly. We recommend an exponential backoff of your requests.";
    return { afterEffect, error: new StripeError(429, text, { code: "rate_limit" }) };
  }
  return { afterEffect, error: new StripeError(status, "An unknown error occurred. (Asked for by the control API.)") };
}

function raise(error: StripeError): never {
  throw error;
}
