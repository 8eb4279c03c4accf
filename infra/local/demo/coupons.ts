/** The demo's coupons: one for everybody, one of a few uses, one of a season, and one of an ambassador's, who bears a part of it. */
import * as z from "zod/mini";
import type { DemoClient } from "./client.ts";

export const demoCoupon = "WELCOME-10";
/** Amara's: it wins sales through others' links, too. */
export const amarasCoupon = "AMARA-15";
const DAY_MS = 86_400_000;

/** The first is there before anybody buys. @param step the smallest coin, minor units */
export async function addCoupons(admin: DemoClient, products: readonly { id: string }[], step: number): Promise<void> {
  const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  const [mug, kettle] = products;
  const coupons = [
    { code: demoCoupon, offBps: 1_000, oncePerBuyer: true },
    {
      code: "TEA-TIME",
      offMinor: Math.ceil(500 / step) * step,
      productIds: [mug, kettle].flatMap((it) => (it ? [it.id] : [])),
      minimumMinor: Math.ceil(3_000 / step) * step,
      maxUses: 50,
    },
    { code: "SUMMER-SALE", offBps: 2_000, firstDay: inDays(-20), lastDay: inDays(12) },
  ];
  for (const body of coupons) await admin.call("POST /api/admin/coupons", body, z.object({}));
}

const found = z.object({ items: z.array(z.object({ id: z.string(), email: z.string() })) });

/** Makes an ambassador's coupon, once they have signed up. */
export async function addOwnCoupon(admin: DemoClient, email: string): Promise<void> {
  const { items } = await admin.call("GET /api/admin/ambassadors?limit=100", undefined, found);
  const ambassadorId = items.find((it) => it.email === email)?.id;
  const body = { code: amarasCoupon, offBps: 1_500, ambassadorId, bearsBps: 3_000 };
  await admin.call("POST /api/admin/coupons", body, z.object({}));
}
