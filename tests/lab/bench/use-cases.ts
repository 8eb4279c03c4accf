import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { keys } from "../../../shared/data/keys.ts";
import type { FunctionName } from "../../../shared/topology.ts";
import { password } from "../../contract/support/people.ts";
import { payWithCard } from "../../contract/support/stripe.ts";
import { postal } from "../../support/postal.ts";
import type { Asked } from "../kit/events.ts";
import { ask, confirmAddress, type Seen, take, takeBatch } from "./asking.ts";
import { type Counts, countsOf, roundTripsOf } from "./counts.ts";
import { paymentIn, saleIn } from "./handed-on.ts";
import type { Call } from "./recorder.ts";
import type { Rig } from "./rig.ts";

export const useCases = {
  "sign in": "accounts/sign-in",
  "create product": "products/create",
  "list products": "products/list",
  "search products": "products/browse",
  "create link": "links/create",
  "open a checkout page": "checkout/open-link",
  "create a checkout session": "checkout/create-session",
  "receive a webhook": "payments/receive-stripe-event",
  "complete an order": "orders/complete",
  "publish what changed": "events/publish",
  "send an order's e-mails": "emails/send",
  "have an order found": "orders/make-findable",
  "update the rankings": "rankings/update",
  "ambassador's stats": "stats/read-ambassador",
  "shop's stats": "stats/read-shop",
  "own revenue": "accounts/read-profile",
  rankings: "rankings/read",
  "own earnings": "balances/read-own",
  "a statement's page": "statements/read-own",
  "preview a payout run": "payouts/preview",
  "start a payout run": "payouts/start-run",
  "make a part of a payout run": "payouts/make",
} as const satisfies Record<string, FunctionName>;
export type UseCase = keyof typeof useCases;

const made = z.object({ id: z.string() });
const linkMade = z.object({ code: z.string() });
const orderMade = z.object({ checkoutUrl: z.url() });
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
    await this.#ask("search products", { cookies, query: { limit: String(pageOfProducts), search: "clay" } });
    const link = await this.#ask("create link", { cookies, body: { productIds } });
    const { code } = linkMade.parse(JSON.parse(link.body));
    await this.#ask("open a checkout page", { path: { code } });
    await this.#sell(code, productIds);
    await this.#take("update the rankings", { ambassadorIds: [id] });
    await this.#ask("ambassador's stats", { cookies });
    await this.#ask("shop's stats", { cookies: admin });
    await this.#ask("own revenue", { cookies, path: { scope: "ambassador" } });
    await this.#ask("rankings", { cookies, query: { top: "1" } });
    await this.#payOut({ admin, cookies, id });
  }

  /** The ambassador is paid a bonus, as their sale waits out its hold. They are the only one who is owed anything. */
  async #payOut({ admin, cookies, id }: { admin: string[]; cookies: string[]; id: string }): Promise<void> {
    const payee = { method: "sepa", name: "Ada Lovelace", iban: "DE89370400440532013000", currentPassword: password };
    await ask(this.#rig, "payees/save", { cookies, body: payee });
    const headers = () => ({ "idempotency-key": randomUUID() });
    const bonus = { amountMinor: 1_000, reason: "A bonus." };
    await ask(this.#rig, "balances/adjust", {
      cookies: admin,
      path: { ambassadorId: id },
      body: bonus,
      headers: headers(),
    });
    await this.#ask("own earnings", { cookies });
    await this.#ask("a statement's page", { cookies, query: { number: "0" } });
    await this.#ask("preview a payout run", { cookies: admin, query: { limit: "100" } });
    const started = await this.#ask("start a payout run", { cookies: admin, headers: headers() });
    const { id: runId } = made.parse(JSON.parse(started.body));
    const marker = keys.owed(id);
    const [, shard = "0"] = marker.pk.split("#");
    await this.#take("make a part of a payout run", { detail: { runId, shard: Number(shard) } });
    // Past the functions: of whoever is owed something in another shard, a preview reads one more.
    await this.#rig.table.transact([{ delete: marker }]);
  }

  async #register() {
    const body = { firstName: "Ada", lastName: "Lovelace", email: `${randomUUID()}@ambassador.example`, password };
    const answer = await ask(this.#rig, "accounts/register", { body });
    const { id } = made.parse(JSON.parse(answer.body));
    await confirmAddress(this.#rig, id);
    return { ...answer, id };
  }

  async #sell(code: string, productIds: readonly string[]): Promise<void> {
    const buyer = { firstName: "Bo", lastName: "Berg", ...postal, email: "bo@buyer.example" };
    const body = { code, buyer, lines: productIds.map((productId) => ({ productId, quantity: 1 })) };
    const headers = { "idempotency-key": randomUUID() };
    const { checkoutUrl } = orderMade.parse(
      JSON.parse((await this.#ask("create a checkout session", { body, headers })).body),
    );
    await payWithCard(checkoutUrl);
    const { rawBody, signature } = await this.#rig.webhook("checkout.session.completed");
    const { calls } = await this.#ask("receive a webhook", { rawBody, headers: { "stripe-signature": signature } });
    await this.#take("complete an order", paymentIn(calls));
    // All that this sale has changed, from the sign-in on: five events, in one batch.
    const published = await takeBatch(this.#rig, "events/publish", await this.#rig.changes());
    this.#note("publish what changed", "", published);
    await this.#take("send an order's e-mails", saleIn(published.calls));
    await this.#take("have an order found", saleIn(published.calls));
  }

  async #ask(useCase: UseCase, asked: Asked) {
    const answer = await ask(this.#rig, useCases[useCase], asked);
    this.#note(useCase, answer.body, answer);
    return answer;
  }

  async #take(useCase: UseCase, message: unknown): Promise<void> {
    this.#note(useCase, "", await take(this.#rig, useCases[useCase], message));
  }

  /** A machine that stands still between two calls makes one trip of them two, and never one of two. */
  #note(useCase: UseCase, answer: string, { calls, cold }: Seen): void {
    const counts = countsOf(calls, answer);
    const fewest = this.measured.get(useCase)?.counts.roundTrips ?? counts.roundTrips;
    if (counts.roundTrips > fewest) return;
    this.measured.set(useCase, { calls, counts, coldRoundTrips: roundTripsOf(cold) });
  }
}
