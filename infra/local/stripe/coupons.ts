import { readCurrency } from "./currency.ts";
import type { Coupon, LineItem, Session } from "./objects.ts";
import type { Params } from "./params.ts";
import { epochSeconds, type StandIn } from "./stand-in.ts";
import { StripeError, wrongParam } from "./stripe-error.ts";

/** Reads and checks `POST /v1/coupons`: an amount off, once. */
export function readNewCoupon(params: Params, standIn: StandIn): Coupon {
  params.choice("duration", ["once"]);
  const read = {
    // Stripe draws one where none is given; whoever gives one can find it again.
    id: params.requiredText("id"),
    name: params.text("name") ?? null,
    amount_off: params.requiredInteger("amount_off", 1),
    currency: readCurrency(params.requiredText("currency"), "currency"),
    max_redemptions: params.integer("max_redemptions", 1) ?? null,
    metadata: params.metadata("metadata"),
  };
  params.finish();
  if (read.name !== null && read.name.length > 40)
    throw wrongParam("name", undefined, "Names have at most 40 characters.");
  return {
    ...read,
    object: "coupon",
    created: epochSeconds(standIn.now()),
    duration: "once",
    duration_in_months: null,
    livemode: false,
    percent_off: null,
    redeem_by: null,
    times_redeemed: 0,
    valid: true,
  };
}

/** Keeps a coupon. Throws StripeError where there is one of that id. */
export function createCoupon(coupon: Coupon, { store }: StandIn): Coupon {
  if (store.coupons.get(coupon.id)) {
    throw new StripeError(400, "Coupon already exists.", { code: "resource_already_exists", param: "id" });
  }
  store.coupons.put(coupon);
  return coupon;
}

/** The coupon of a session that is being made. Throws StripeError where it can't be taken off it. */
export function readDiscount(params: Params, currency: string, { store }: StandIn): Coupon | undefined {
  const discounts = params.hashes("discounts");
  if (discounts.length > 1) throw wrongParam("discounts", undefined, "A session has at most one discount.");
  const [discount] = discounts;
  if (!discount) return undefined;
  const id = discount.requiredText("coupon");
  const param = discount.path("coupon");
  const coupon = store.coupons.get(id);
  if (!coupon) throw new StripeError(400, `No such coupon: '${id}'`, { code: "resource_missing", param });
  if (!coupon.valid) throw wrongParam(param, "coupon_expired", "This coupon has been redeemed as often as it can be.");
  if (coupon.currency !== currency) throw wrongParam(param, undefined, "The coupon is in another currency.");
  return coupon;
}

/** Lines with what a coupon takes off each: in parts as they cost, and what is left over from the first on. */
export function discounted<Line extends { item: LineItem }>(lines: Line[], coupon: Coupon | undefined): Line[] {
  if (!coupon) return lines;
  const whole = lines.reduce((sum, { item }) => sum + item.amount_subtotal, 0);
  const off = Math.min(coupon.amount_off, whole);
  let left = off - lines.reduce((sum, { item }) => sum + Math.floor((off * item.amount_subtotal) / whole), 0);
  return lines.map((line) => {
    const { item } = line;
    const part = Math.floor((off * item.amount_subtotal) / whole);
    const amount_discount = left > 0 && part < item.amount_subtotal ? part + 1 : part;
    left -= amount_discount - part;
    return { ...line, item: { ...item, amount_discount, amount_total: item.amount_subtotal - amount_discount } };
  });
}

/** Counts that a session which was paid has used its coupon. */
export function redeem({ discounts }: Session, { store }: StandIn): void {
  for (const { coupon: id } of discounts ?? []) {
    const coupon = typeof id === "string" ? store.coupons.get(id) : undefined;
    if (!coupon) continue;
    const times_redeemed = coupon.times_redeemed + 1;
    const valid = coupon.max_redemptions === null || times_redeemed < coupon.max_redemptions;
    store.coupons.put({ ...coupon, times_redeemed, valid });
  }
}
