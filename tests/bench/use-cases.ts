import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { type EmailMessage, paymentMessage } from "../../shared/contract/messages.ts";
import type { FunctionName } from "../../shared/topology.ts";
import { password } from "../contract/support/people.ts";
import { payWithCard } from "../contract/support/stripe.ts";
import { ask, take } from "./asking.ts";
import { type Counts, countsOf, roundTripsOf } from "./counts.ts";
import type { Call } from "./recorder.ts";
import type { Asked } from "./requests.ts";
import type { Rig } from "./rig.ts";

export const useCases = {
  "sign in": "accounts/sign-in",
  "create product": "products/create",
  "list products": "products/list",
  "create link": "links/create",
  "open a checkout page": "checkout/open-link",
  "create a checkout session": "checkout/create-session",
  "receive a webhook": "payments/receive-stripe-event",
  "complete an order": "orders/complete",
  "send an order's e-mails": "emails/send",
  "update the rankings": "rankings/update",
  "ambassador's stats": "stats/read-ambassador",
  "shop's stats": "stats/read-shop",
  "own revenue": "accounts/read-profile",
  rankings: "rankings/read",
} as const satisfies Record<string, FunctionName>;
export type UseCase = keyof typeof useCases;

const made = z.object({ id: z.string() });
const linkMade = z.object({ code: z.string() });
const orderMade = z.object({ orderId: z.string(), checkoutUrl: z.url() });
const sent = z.object({ MessageBody: z.string() });
const productsInLink = 2;
/** As many as there are at the first sale, so that every sale's page is the same. */
const pageOfProducts = productsInLink;

/** What a use case's run took, and how many round trips the function's first run was. */
export interface Measured {
  counts: Counts;
  calls: Call[];
  coldRoundTrips: number;
}

/** One sale from the sign-in to the rankings, each step by its function. The run of the fewest calls in a row stays. */
export class Sale {
  readonly measured = new Map<UseCase, Measured>();
  readonly #rig: Rig;
  readonly #owner = { email: "owner@example.com", password };

  constructor(rig: Rig) {
    this.#rig = rig;
  }

  async begin(): Promise<void> {
    await this.#rig.run("accounts/create-admin", { firstName: "Olga", lastName: "Owner", ...this.#owner });
  }

  async run(): Promise<void> {
    const admin = (await this.#ask("sign in", { path: { scope: "admin" }, body: this.#owner })).cookies;
    const productIds: string[] = [];
    while (productIds.length < productsInLink) {
      const body = { title: "A mug", description: "Of clay.", imageUrl: "/demo/mug.svg", priceMinor: 1_250 };
      productIds.push(made.parse(JSON.parse((await this.#ask("create product", { body, cookies: admin })).body)).id);
    }
    await this.#ask("list products", { cookies: admin, query: { limit: String(pageOfProducts) } });
    const { cookies, id } = await this.#register();
    const link = await this.#ask("create link", { cookies, body: { productIds } });
    const { code } = linkMade.parse(JSON.parse(link.body));
    await this.#ask("open a checkout page", { path: { code } });
    await this.#sell(code, id, productIds);
    await this.#take("update the rankings", { ambassadorIds: [id] });
    await this.#ask("ambassador's stats", { cookies });
    await this.#ask("shop's stats", { cookies: admin });
    await this.#ask("own revenue", { cookies, path: { scope: "ambassador" } });
    await this.#ask("rankings", { cookies, query: { top: "1" } });
  }

  async #register() {
    const body = { firstName: "Ada", lastName: "Lovelace", email: `${randomUUID()}@ambassador.example`, password };
    const answer = await ask(this.#rig, "accounts/register", { body });
    return { ...answer, ...made.parse(JSON.parse(answer.body)) };
  }

  async #sell(code: string, ambassadorId: string, productIds: readonly string[]): Promise<void> {
    const buyer = { firstName: "Bo", lastName: "Berg", email: "bo@buyer.example" };
    const body = { code, buyer, lines: productIds.map((productId) => ({ productId, quantity: 1 })) };
    const headers = { "idempotency-key": randomUUID() };
    const { orderId, checkoutUrl } = orderMade.parse(
      JSON.parse((await this.#ask("create a checkout session", { body, headers })).body),
    );
    await payWithCard(checkoutUrl);
    const { rawBody, signature } = await this.#rig.webhook("checkout.session.completed");
    const { calls } = await this.#ask("receive a webhook", { rawBody, headers: { "stripe-signature": signature } });
    const queued = calls.find(({ service }) => service === "SQS")?.body ?? "{}";
    const payment = paymentMessage.parse(JSON.parse(sent.parse(JSON.parse(queued)).MessageBody));
    await this.#take("complete an order", payment);
    const { amountMinor, currency, checkoutSessionId, occurredAt: bookedAt } = payment;
    const detail = { ...{ orderId, code, ambassadorId, currency, bookedAt, amountMinor }, ambassadorMinor: 250 };
    const message: EmailMessage = {
      "detail-type": "order.completed",
      detail: { ...detail, entryId: `sale_${checkoutSessionId}`, shopMinor: amountMinor - 250 },
    };
    await this.#take("send an order's e-mails", message);
  }

  async #ask(useCase: UseCase, asked: Asked) {
    const answer = await ask(this.#rig, useCases[useCase], asked);
    this.#note(useCase, answer.body, answer.calls, answer.cold);
    return answer;
  }

  async #take(useCase: UseCase, message: unknown): Promise<void> {
    const { calls, cold } = await take(this.#rig, useCases[useCase], message);
    this.#note(useCase, "", calls, cold);
  }

  /** A machine that stands still between two calls makes one trip of them two, and never one of two. */
  #note(useCase: UseCase, answer: string, calls: Call[], cold: readonly Call[]): void {
    const counts = countsOf(calls, answer);
    const fewest = this.measured.get(useCase)?.counts.roundTrips ?? counts.roundTrips;
    if (counts.roundTrips > fewest) return;
    this.measured.set(useCase, { calls, counts, coldRoundTrips: roundTripsOf(cold) });
  }
}
