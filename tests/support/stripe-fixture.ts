import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { type RunningStripe, type StripeOptions, startStripe } from "../../infra/local/stripe/start-stripe.ts";

export const webhookSecret = "whsec_test";

/** A post that the receiver got, read as Herald reads it: a wrong signature is kept as the error it raises. */
export interface Received {
  event: Stripe.Event | null;
  error: string | null;
  signature: string;
}

/** The stand-in, the real client on it, and a webhook whose answers a test decides. */
export interface Fixture {
  stripe: Stripe;
  standIn: RunningStripe;
  received: Received[];
  /** What the webhook answers; may wait. 200 until told otherwise. */
  respond: (event: Stripe.Event | null) => number | Promise<number>;
  types(): string[];
  /** Resolves once that many events of the type have come. */
  arrived(type: string, count?: number): Promise<Stripe.Event[]>;
  control(path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
  pay(session: string, fields?: Record<string, string>): Promise<Response>;
  /** Stops it as it is and starts another one with the same webhook and state. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function openFixture(options: Partial<StripeOptions> = {}): Promise<Fixture> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const signature = String(request.headers["stripe-signature"]);
    let event: Stripe.Event | null = null;
    let error: string | null = null;
    try {
      event = fixture.stripe.webhooks.constructEvent(body, signature, webhookSecret);
    } catch (caught) {
      error = String(caught);
    }
    received.push({ event, error, signature });
    for (const wake of waiting) wake();
    response.writeHead(error === null ? await fixture.respond(event) : 400).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const start = () =>
    startStripe({
      port: 0,
      webhookUrl: `http://127.0.0.1:${port}/webhook`,
      webhookSecret,
      retryDelayMs: () => 5,
      sweepEveryMs: 10,
      ...options,
    });
  const events = (type: string) => received.flatMap(({ event }) => (event?.type === type ? [event] : []));
  const standIn = await start();
  const fixture: Fixture = {
    standIn,
    stripe: clientOf(standIn),
    received,
    respond: () => 200,
    types: () => received.flatMap(({ event }) => (event ? [event.type] : [])),
    arrived: (type, count = 1) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`Only ${events(type).length} of ${count} ${type} came.`)),
          5000,
        );
        const look = () => {
          if (events(type).length < count) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(events(type));
        };
        waiting.add(look);
        look();
      }),
    control: async (path, body) => {
      const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
      const response = await fetch(`${fixture.standIn.url}/_control${path}`, init);
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    pay: (session, fields = {}) =>
      fetch(`${fixture.standIn.url}/c/pay/${session}`, {
        method: "POST",
        body: new URLSearchParams({ card: "4242 4242 4242 4242", ...fields }),
        redirect: "manual",
      }),
    restart: async () => {
      await fixture.standIn.stop();
      fixture.standIn = await start();
      fixture.stripe = clientOf(fixture.standIn);
    },
    stop: async () => {
      await fixture.standIn.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return fixture;
}

export function clientOf(standIn: RunningStripe, key = "sk_test_herald"): Stripe {
  return new Stripe(key, { host: "127.0.0.1", port: standIn.port, protocol: "http", maxNetworkRetries: 0 });
}

/** A session of two lines, $25.00 altogether. */
export function cart(more: Partial<Stripe.Checkout.SessionCreateParams> = {}): Stripe.Checkout.SessionCreateParams {
  const line = (name: string, unit_amount: number, quantity: number) => ({
    price_data: { currency: "usd", unit_amount, product_data: { name, images: ["https://shop.test/a.png"] } },
    quantity,
  });
  return {
    mode: "payment",
    line_items: [line("Mug", 1000, 2), line("Pen <b>&</b>", 500, 1)],
    success_url: "http://shop.test/thanks?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://shop.test/cart",
    customer_email: "buyer@shop.test",
    metadata: { orderId: "ord_1" },
    payment_intent_data: { metadata: { orderId: "ord_1", linkCode: "abc" } },
    ...more,
  };
}

/** The error that a call of the client ends in. */
export async function refusal(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const error = await call.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (error instanceof Stripe.errors.StripeError) return error;
  throw new Error(`Not refused by Stripe: ${String(error)}`);
}
