import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { keys } from "../../../../shared/data/keys.ts";
import { password } from "../../../contract/support/people.ts";
import { ask, take, takeBatch } from "../asking.ts";
import { type Counts, countsOf } from "../counts.ts";
import type { Call } from "../recorder.ts";
import { runOfMany } from "./payout-seeds.ts";
import { auditedMonth } from "./seeds.ts";
import { completeOrder, linkMade, mug, payOrder, placeOrder, type Shop, storefront } from "./shop.ts";

interface Done {
  calls: Call[];
  body?: string;
}

const page = { limit: "10" };

/** Every use case that people wait for, and what a sale sets off. A list is asked for one page. */
export const acts = {
  "sign in": signInAndOut,
  "create product": ({ rig, owner }) => ask(rig, "products/create", { cookies: owner, body: mug }),
  "list products": ({ rig, owner }) => ask(rig, "products/list", { cookies: owner, query: page }),
  "search products for what all have": (shop) => searchFor("clay", shop),
  "search products for what one has": (shop) => searchFor("cobalt", shop),
  "search products for what none has": (shop) => searchFor("bicycle", shop),
  "search products for two words": (shop) => searchFor("clay mug", shop),
  "list products by title": ({ rig, owner }) =>
    ask(rig, "products/list", { cookies: owner, query: { ...page, sort: "title" } }),
  "create link": createAndDeleteLink,
  "show a link's page": ({ rig, code }) => ask(rig, "checkout/show-link", { path: { code } }),
  "open a checkout page": ({ rig, code }) => ask(rig, "checkout/open-link", { path: { code } }),
  "create a checkout session": async (shop) => (await placeOrder(shop)).placed,
  "receive a webhook": async (shop) => {
    const { rawBody, signature } = await payOrder(shop);
    const headers = { "stripe-signature": signature };
    return ask(shop.rig, "payments/receive-stripe-event", { rawBody, headers });
  },
  "complete an order": async (shop) => completeOrder(shop, (await placeOrder(shop)).order),
  "publish what changed": ({ rig, changes }) => takeBatch(rig, "events/publish", changes),
  // An entry of its own each time: its e-mails are sent once.
  "send an order's e-mails": ({ rig, news }) =>
    take(rig, "emails/send", { ...news, detail: { ...news.detail, entryId: `sale_${randomUUID()}` } }),
  "update the rankings": ({ rig, ambassador }) => take(rig, "rankings/update", { ambassadorIds: [ambassador.id] }),
  "make an order findable": ({ rig, news }) => take(rig, "orders/make-findable", news),
  "list orders": ({ rig, owner }) => ask(rig, "orders/list", { cookies: owner, query: page }),
  "list orders of a status": (shop) => findOrders({ status: "PAID" }, shop),
  "list orders of an ambassador": (shop) => findOrders({ ambassadorId: shop.ambassador.id }, shop),
  "search orders for what all have": (shop) => findOrders({ search: "berg" }, shop),
  "search orders for what one has": (shop) => findOrders({ search: shop.order.id }, shop),
  "search orders for what none has": (shop) => findOrders({ search: "bicycle" }, shop),
  "search orders for two words": (shop) => findOrders({ search: "bo berg" }, shop),
  "read an order": ({ rig, owner, order }) => ask(rig, "orders/read", { cookies: owner, path: { orderId: order.id } }),
  "shop's stats": ({ rig, owner }) => ask(rig, "stats/read-shop", { cookies: owner }),
  "list ambassadors": (shop) => findAmbassadors({}, shop),
  "list ambassadors by name": (shop) => findAmbassadors({ sort: "name" }, shop),
  "list ambassadors by revenue": (shop) => findAmbassadors({ sort: "revenue" }, shop),
  "search ambassadors for what all have": (shop) => findAmbassadors({ search: "love" }, shop),
  "search ambassadors for what one has": (shop) => findAmbassadors({ search: shop.ambassador.email }, shop),
  "ambassador's stats": ({ rig, ambassador }) => ask(rig, "stats/read-ambassador", { cookies: ambassador.cookies }),
  "own revenue": ({ rig, ambassador }) =>
    ask(rig, "accounts/read-profile", { cookies: ambassador.cookies, path: { scope: "ambassador" } }),
  "own earnings": ({ rig, ambassador: { cookies } }) => ask(rig, "balances/read-own", { cookies }),
  "a statement's page": readStatement,
  "audit log": ({ rig, owner: cookies }) =>
    ask(rig, "audit/list", { cookies, query: { ...page, month: auditedMonth } }),
  "preview a payout run": ({ rig, owner: cookies }) => ask(rig, "payouts/preview", { cookies, query: page }),
  "list who is owed something": (shop) => findOwed({}, shop),
  "list who is owed something by name": (shop) => findOwed({ sort: "name" }, shop),
  "search who is owed something for what all have": (shop) => findOwed({ search: "love" }, shop),
  "search who is owed something for what none has": (shop) => findOwed({ search: "bicycle" }, shop),
  "list a run's payouts": (shop) => findPayouts({}, shop),
  "list a run's payouts from the oldest": (shop) => findPayouts({ sort: "oldest" }, shop),
  "search a run's payouts for what all have": (shop) => findPayouts({ search: "love" }, shop),
  "search a run's payouts for what none has": (shop) => findPayouts({ search: "bicycle" }, shop),
  "list payout runs": ({ rig, owner: cookies }) => ask(rig, "payouts/list-runs", { cookies, query: page }),
  "list payout runs from the oldest": ({ rig, owner: cookies }) =>
    ask(rig, "payouts/list-runs", { cookies, query: { ...page, sort: "oldest" } }),
  "list groups": ({ rig, owner: cookies }) => ask(rig, "groups/list", { cookies }),
  "list invitations": ({ rig, owner: cookies }) => ask(rig, "invitations/list", { cookies, query: page }),
  "list own links": ({ rig, ambassador }) => ask(rig, "links/list", { cookies: ambassador.cookies, query: page }),
  "see a storefront": ({ rig }) => ask(rig, "storefronts/visit", { path: { slug: storefront }, query: page }),
  "list coupons": ({ rig, owner: cookies }) => ask(rig, "coupons/list", { cookies, query: page }),
  "list own coupons": ({ rig, ambassador: { cookies } }) => ask(rig, "coupons/list-own", { cookies, query: page }),
  rankings: ({ rig, ambassador }) => ask(rig, "rankings/read", { cookies: ambassador.cookies, query: { top: "10" } }),
} as const satisfies Record<string, (shop: Shop) => Promise<Done>>;
export type Act = keyof typeof acts;

const findOrders = (query: Record<string, string>, { rig, owner: cookies }: Shop) =>
  ask(rig, "orders/list", { cookies, query: { ...page, ...query } });

const findAmbassadors = (query: Record<string, string>, { rig, owner: cookies }: Shop) =>
  ask(rig, "ambassadors/list", { cookies, query: { ...page, ...query } });

const findOwed = (query: Record<string, string>, { rig, owner: cookies }: Shop) =>
  ask(rig, "payouts/preview", { cookies, query: { ...page, sums: "no", ...query } });

const findPayouts = (query: Record<string, string>, { rig, owner: cookies }: Shop) =>
  ask(rig, "payouts/list", { cookies, path: { runId: runOfMany }, query: { ...page, ...query } });

const searchFor = (search: string, { rig, ambassador: { cookies } }: Shop) =>
  ask(rig, "products/browse", { cookies, query: { ...page, search } });

/**
 * Out again, uncounted: sessions are in the user's item, which would grow by each. And its tries are forgotten: from the
 * sixth in a quarter of an hour on, each is taken back, which is a write more.
 */
async function signInAndOut({ rig, ambassador: { email } }: Shop): Promise<Done> {
  const path = { scope: "ambassador" };
  const answer = await ask(rig, "accounts/sign-in", { path, body: { email, password } });
  await ask(rig, "accounts/sign-out", { path, cookies: answer.cookies });
  const tries = answer.calls.flatMap(({ operation, body }) => (operation === "UpdateItem" ? triesIn(body) : []));
  await rig.table.transact(tries.map((key) => ({ delete: key })));
  return answer;
}

const update = z.object({ Key: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }) });

function triesIn(body: string): { pk: string; sk: string }[] {
  const { pk, sk } = update.parse(JSON.parse(body)).Key;
  return pk.S.startsWith("ATTEMPTS#") ? [{ pk: pk.S, sk: sk.S }] : [];
}

const paged = z.object({ nextCursor: z.optional(z.string()) });

/** The second one of many, as that asks for a place in it. */
async function readStatement({ rig, ambassador: { cookies } }: Shop): Promise<Done> {
  const query = { ...page, number: "1" };
  const first = await ask(rig, "statements/read-own", { cookies, query });
  const { nextCursor } = paged.parse(JSON.parse(first.body));
  // Before anything grew there is but one.
  if (nextCursor === undefined) return first;
  return ask(rig, "statements/read-own", { cookies, query: { ...query, cursor: nextCursor } });
}

/** The link is taken away again, past the functions: the ambassador's statistics would show it. */
async function createAndDeleteLink({ rig, ambassador: { cookies }, productIds }: Shop): Promise<Done> {
  const answer = await ask(rig, "links/create", { cookies, body: { productIds } });
  const { code } = linkMade.parse(JSON.parse(answer.body));
  await rig.table.transact([{ delete: keys.link(code) }]);
  return answer;
}

/** A machine that is busy with other tests held one up three times in a row; what really grew is there in every one. */
const maxTries = 10;

/**
 * What an act takes now, with the bytes of its answer exactly.
 * @param expected the round trips that it took before: a machine that stands still for a moment makes one trip two, so
 *   more than these are looked at again
 */
export async function countsOfAct(act: Act, shop: Shop, expected = Number.POSITIVE_INFINITY): Promise<Counts> {
  for (let tries = 1; ; tries++) {
    const { calls, body = "" }: Done = await acts[act](shop);
    const counts = { ...countsOf(calls, body), answerBytes: Buffer.byteLength(body) };
    if (counts.roundTrips <= expected || tries === maxTries) return counts;
  }
}
