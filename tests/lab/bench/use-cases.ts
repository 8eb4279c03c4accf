import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { indexKeys, keys, partitions, shards, shardsOf } from "../../../shared/data/keys.ts";
import { maxRules } from "../../../shared/domain/rates.ts";
import { derivedId } from "../../../shared/policies/ids.ts";
import type { FunctionName } from "../../../shared/topology.ts";
import { password } from "../../contract/support/people.ts";
import { payWithCard } from "../../contract/support/stripe.ts";
import { postal } from "../../support/postal.ts";
import { type Asked, queueEvent } from "../kit/events.ts";
import { ask, confirmAddress, type Seen, take, takeBatch } from "./asking.ts";
import { type Counts, countsOf, roundTripsOf } from "./counts.ts";
import { paymentIn, saleIn, viewIn } from "./handed-on.ts";
import type { Call } from "./recorder.ts";
import type { Rig } from "./rig.ts";

export const useCases = {
  "sign in": "accounts/sign-in",
  "create product": "products/create",
  "list products": "products/list",
  "search products": "products/browse",
  "create link": "links/create",
  "show a link's page": "checkout/show-link",
  "open a checkout page": "checkout/open-link",
  "see a storefront": "storefronts/visit",
  "tell that a link was opened": "clicks/note",
  "count a hundred views of a link": "clicks/count",
  "create a checkout session": "checkout/create-session",
  "create a checkout session under 200 rules": "checkout/create-session",
  "ask what 200 rules would have cost": "rates/compare",
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
  /** How many were asked for so far. */
  #orders = 0;
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
    await this.#ask("show a link's page", { path: { code } });
    await this.#ask("open a checkout page", { path: { code } });
    const slug = `ada-${randomUUID()}`;
    await ask(this.#rig, "storefronts/open", { cookies, body: { slug } });
    await this.#ask("see a storefront", { path: { slug } });
    await this.#open(code);
    await this.#sell(code, productIds);
    await this.#take("update the rankings", { ambassadorIds: [id] });
    await this.#ask("ambassador's stats", { cookies });
    await this.#ask("shop's stats", { cookies: admin });
    await this.#ask("own revenue", { cookies, path: { scope: "ambassador" } });
    await this.#ask("rankings", { cookies, query: { top: "1" } });
    await this.#payOut({ admin, cookies, id });
    await this.#sellUnderRules({ admin, code, productIds });
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
    const started = await this.#ask("start a payout run", { cookies: admin, headers: headers(), body: {} });
    const { id: runId } = made.parse(JSON.parse(started.body));
    const marker = keys.owed(id);
    const [, shard = "0"] = marker.pk.split("#");
    await this.#take("make a part of a payout run", { detail: { runId, shard: Number(shard) } });
    // Past the functions: of whoever is owed something in another shard, a preview reads one more.
    await this.#rig.table.transact([{ delete: marker }]);
  }

  /** As many rules as a shop may have, the last of them for a group and for a tier: whether somebody is in them is read after the link, side by side. */
  async #sellUnderRules(of: { admin: string[]; code: string; productIds: readonly string[] }): Promise<void> {
    const { admin, code, productIds } = of;
    const idOf = (prefix: string, place: number) => `${prefix}_${String(place).padStart(26, "0")}`;
    const rules = Array.from({ length: maxRules - 2 }, (_, place) => {
      const ambassadorId = idOf("usr", place);
      return { kind: "ambassadorProduct", ambassadorId, productId: productIds[place % 2], rateBps: 1_000 + place };
    });
    const change = (body: object) => ask(this.#rig, "rates/update", { cookies: admin, body });
    const ofGroup = { kind: "group", groupId: idOf("grp", 1), rateBps: 1_500 };
    const tier = { id: idOf("tir", 1), name: "Gold", orders: 1_000 };
    const ofTier = { kind: "tier", tierId: tier.id, rateBps: 1_800 };
    await change({ rules: [...rules, ofGroup, ofTier], excluded: [], caps: [], tiers: [tier] });
    const { body, headers } = orderOf(code, productIds, this.#orders++);
    await this.#ask("create a checkout session under 200 rules", { body, headers });
    await this.#ask("ask what 200 rules would have cost", {
      cookies: admin,
      // None for a group: in how many batches members are read hangs on which shards have orders.
      body: { rules, excluded: [], caps: [] },
    });
    await change({ rules: [], excluded: [], caps: [], tiers: [] });
  }

  async #register() {
    const body = { firstName: "Ada", lastName: "Lovelace", email: `${randomUUID()}@ambassador.example`, password };
    const answer = await ask(this.#rig, "accounts/register", { body });
    const { id } = made.parse(JSON.parse(answer.body));
    await confirmAddress(this.#rig, id);
    return { ...answer, id };
  }

  async #sell(code: string, productIds: readonly string[]): Promise<void> {
    const { body, headers } = orderOf(code, productIds, this.#orders++);
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

  /** A page tells that it was opened; and a hundred of them of one link are counted, which was opened before that day. */
  async #open(code: string): Promise<void> {
    const headers = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0" };
    const asked = { path: { code }, headers, body: { host: "instagram.com" } };
    const { calls } = await this.#ask("tell that a link was opened", asked);
    const view = viewIn(calls);
    const another = () => ({ ...view, id: randomUUID(), visitor: randomUUID(), network: randomUUID() });
    const views = (count: number) => queueEvent(...Array.from({ length: count }, another));
    await takeBatch(this.#rig, "clicks/count", views(1));
    this.#note("count a hundred views of a link", "", await takeBatch(this.#rig, "clicks/count", views(100)));
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

/** How a buyer asks for one of each. @param number which order it is: each is in the next shard, as what reads all of them would else cost what chance has it */
function orderOf(code: string, productIds: readonly string[], number: number) {
  const buyer = { firstName: "Bo", lastName: "Berg", ...postal, email: "bo@buyer.example" };
  const lines = productIds.map((productId) => ({ productId, quantity: 1 }));
  const shard = shardsOf(partitions.orders)[number % shards];
  let key = randomUUID();
  while (indexKeys.orders("", derivedId("ord", code, key)).gsi1pk !== shard) key = randomUUID();
  return { body: { code, buyer, lines }, headers: { "idempotency-key": key } };
}
