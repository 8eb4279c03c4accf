import * as z from "zod/mini";
import type { Shown } from "../invariants/facts.ts";
import { get } from "./ask.ts";
import type { Shop } from "./shop.ts";
import type { World } from "./world.ts";

const dayMs = 86_400_000;
const earned = { orders: z.int(), revenueMinor: z.int() };
const profile = z.object({ revenueMinor: z.int() });
const own = z.object({ totals: z.object(earned), links: z.array(z.object({ code: z.string(), ...earned })) });
const shops = z.object({
  totals: z.object({
    orders: z.int(),
    grossMinor: z.int(),
    refundsMinor: z.int(),
    disputesMinor: z.int(),
    ambassadorMinor: z.int(),
    shopMinor: z.int(),
  }),
});
const rankings = z.object({ items: z.array(z.object({ name: z.string(), revenueMinor: z.int() })) });

/** Those of the two people who look. */
export interface Cookies {
  ambassador: string[];
  admin: string[];
}

/** What Herald itself shows of the money to those who are signed in. @param fresh cookies in place of those that a shop has */
export async function readPages(world: World, shop: Shop, fresh: Partial<Cookies>): Promise<Shown> {
  const { ambassador: cookies = shop.ambassador.cookies, admin = shop.admin.cookies } = fresh;
  const dayOf = (ms: number) => new Date(Date.now() + ms).toISOString().slice(0, 10);
  // A year that ends tomorrow: an instance's clock may be ahead.
  const query = { from: dayOf(-364 * dayMs), to: dayOf(dayMs) };
  const now = world.elapsedMs;
  // At the beginning of a history everyone's session still holds; nothing that is read here knows of the time.
  world.setClock(0);
  try {
    const person = { path: { scope: "ambassador" }, cookies };
    const { revenueMinor } = await get(world, "accounts/read-profile", person, profile);
    const { totals: ownTotals, links } = await get(world, "stats/read-ambassador", { cookies, query }, own);
    const owner = { cookies: admin, query };
    const { totals: shopTotals } = await get(world, "stats/read-shop", owner, shops);
    const { items } = await get(world, "rankings/read", { cookies, query: { top: "100" } }, rankings);
    return { ambassadorId: shop.ambassador.id, revenueMinor, ownTotals, links, shopTotals, rankings: items };
  } finally {
    world.setClock(now);
  }
}
