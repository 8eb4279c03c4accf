import { ask } from "../asking.ts";
import { type Counts, countsOf } from "../counts.ts";
import type { Call } from "../recorder.ts";
import { completeOrder, placeOrder, type Shop } from "./shop.ts";

interface Done {
  calls: Call[];
  body?: string;
}

const page = { limit: "10" };

/** Every use case that people wait for. A list is asked for one page. */
export const acts = {
  "list products": ({ rig, owner }) => ask(rig, "products/list", { cookies: owner, query: page }),
  "open a checkout page": ({ rig, code }) => ask(rig, "checkout/open-link", { path: { code } }),
  "create a checkout session": async (shop) => (await placeOrder(shop)).placed,
  "complete an order": async (shop) => completeOrder(shop, (await placeOrder(shop)).order),
  "list orders": ({ rig, owner }) => ask(rig, "orders/list", { cookies: owner, query: page }),
  "read an order": ({ rig, owner, order }) => ask(rig, "orders/read", { cookies: owner, path: { orderId: order.id } }),
  "shop's stats": ({ rig, owner }) => ask(rig, "stats/read-shop", { cookies: owner }),
  "list ambassadors": ({ rig, owner }) => ask(rig, "ambassadors/list", { cookies: owner, query: page }),
  "ambassador's stats": ({ rig, ambassador }) => ask(rig, "stats/read-ambassador", { cookies: ambassador.cookies }),
  "own revenue": ({ rig, ambassador }) =>
    ask(rig, "accounts/read-profile", { cookies: ambassador.cookies, path: { scope: "ambassador" } }),
  "list own links": ({ rig, ambassador }) => ask(rig, "links/list", { cookies: ambassador.cookies, query: page }),
  rankings: ({ rig, ambassador }) => ask(rig, "rankings/read", { cookies: ambassador.cookies, query: { top: "10" } }),
} as const satisfies Record<string, (shop: Shop) => Promise<Done>>;
export type Act = keyof typeof acts;

const mostTries = 3;

/**
 * What an act takes now, with the bytes of its answer exactly.
 * @param expected the round trips that it took before: a machine that stands still for a moment makes one trip two, so
 *   more than these are looked at again
 */
export async function countsOfAct(act: Act, shop: Shop, expected = Number.POSITIVE_INFINITY): Promise<Counts> {
  for (let tries = 1; ; tries++) {
    const { calls, body = "" }: Done = await acts[act](shop);
    const counts = { ...countsOf(calls, body), answerBytes: Buffer.byteLength(body) };
    if (counts.roundTrips <= expected || tries === mostTries) return counts;
  }
}
