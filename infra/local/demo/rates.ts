/** What the demo's sales earn, beside one rate for all: two tiers, a rule for a group, one of some weeks, and a product that earns nothing. */
import * as z from "zod/mini";
import type { DemoClient } from "./client.ts";

const groups = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });
const withTiers = z.object({ tiers: z.array(z.object({ id: z.string() })) });
const DAY_MS = 86_400_000;

type Products = readonly { id: string; priceMinor: number }[];

/** The steps that ambassadors climb from their first sale on. @returns their ids; @param step the smallest coin, minor units */
export async function addTiers(admin: DemoClient, [, kettle]: Products, step: number): Promise<string[]> {
  // The first is reached by many, the second by few.
  const tiers = [
    { name: "Silver", orders: 5 },
    { name: "Gold", soldMinor: wholeStep((kettle?.priceMinor ?? step) * 40, 50_000 * step) },
  ];
  const made = await admin.call("PUT /api/admin/rates", { rules: [], excluded: [], caps: [], tiers }, withTiers);
  return made.tiers.map(({ id }) => id);
}

/** They hold for new orders: what was sold keeps the rate that it was sold under. @param products as they were put up */
export async function addRates(
  admin: DemoClient,
  products: Products,
  step: number,
  [silver, gold]: readonly string[],
): Promise<void> {
  const { items } = await admin.call("GET /api/admin/ambassador-groups", undefined, groups);
  const groupId = items.find(({ name }) => name === "Bloggers")?.id;
  const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  // The kettle twice as much for some weeks; nothing on candles; of a throw never more than an eighth of its price.
  const [, kettle, , , , throwOfWool, , , candles] = products;
  const rules = [
    { kind: "tier", tierId: silver, rateBps: 1_200 },
    { kind: "tier", tierId: gold, rateBps: 1_800 },
    // Who brings somebody new earns more.
    { kind: "group", groupId, rateBps: 1_500, first: { rateBps: 2_000 } },
    { kind: "product", productId: kettle?.id, rateBps: 2_000, firstDay: inDays(-3), lastDay: inDays(25) },
  ];
  const caps = throwOfWool
    ? [{ productId: throwOfWool.id, mostMinor: wholeStep(throwOfWool.priceMinor / 8, step) }]
    : [];
  const body = { rules, excluded: candles ? [candles.id] : [], caps };
  await admin.call("PUT /api/admin/rates", body, z.object({}));
}

const wholeStep = (minor: number, step: number): number => Math.max(step, Math.floor(minor / step) * step);
