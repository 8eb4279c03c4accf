import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Item } from "./facts.ts";

const coupon = z.looseObject({
  code: z.string(),
  uses: z.int(),
  maxUses: z.optional(z.int()),
  productIds: z.optional(z.array(z.string())),
  version: z.int(),
});
const order = z.looseObject({
  id: z.string(),
  status: z.string(),
  buyer: z.object({ email: z.string() }),
  coupon: z.optional(z.object({ code: z.string(), discountMinor: z.int(), oncePerBuyer: z.optional(z.literal(true)) })),
  lines: z.array(z.looseObject({ amountMinor: z.int(), discountMinor: z._default(z.int(), 0) })),
});

/**
 * Invariant 28: a coupon's uses are the orders that hold one, which are those with its code that did not expire; never more than there
 * may be. Whose it is once a buyer is said of these orders, and of no other. What it took off the lines is what it took off.
 */
export function couponViolations(items: readonly Item[]): string[] {
  const coupons = items.filter(({ type }) => type === "coupon").map((item) => z.parse(coupon, item));
  const orders = items.filter(({ type }) => type === "order").map((item) => z.parse(order, item));
  const holding = orders.filter((it) => it.coupon && it.status !== "EXPIRED");
  const wrong = orders.flatMap(wrongDiscounts);
  for (const { code, uses, maxUses, version } of coupons) {
    const held = holding.filter((it) => it.coupon?.code === code).length;
    if (held !== uses) wrong.push(`coupon ${code} says that it was used ${uses} times, and ${held} orders hold a use`);
    // An owner may say later that there are to be fewer.
    if (version === 1 && maxUses !== undefined && uses > maxUses)
      wrong.push(`coupon ${code} is used ${uses} times, of ${maxUses}`);
  }
  const known = new Set(coupons.map(({ code }) => code));
  wrong.push(
    ...holding.filter((it) => !known.has(it.coupon?.code ?? "")).map(({ id }) => `order ${id}: no such coupon`),
  );
  const marked = items.filter(({ type }) => type === "coupon-buyer").map(({ pk, orderId }) => `${pk} ${orderId}`);
  const expected = holding.filter((it) => it.coupon?.oncePerBuyer).map((it) => `${buyerOf(it)} ${it.id}`);
  if (marked.toSorted().join() !== expected.toSorted().join())
    wrong.push(`coupons once a buyer are held by ${marked.join(", ")}, not ${expected.join(", ")}`);
  return wrong;
}

function wrongDiscounts({ id, coupon: used, lines }: z.output<typeof order>): string[] {
  const taken = lines.reduce((sum, { discountMinor }) => sum + discountMinor, 0);
  const isWhole =
    taken === (used?.discountMinor ?? 0) && lines.every((it) => it.discountMinor >= 0 && it.amountMinor >= 0);
  return isWhole ? [] : [`order ${id}: ${taken} is taken off its lines, its coupon says ${used?.discountMinor}`];
}

/** Written a second time: one mailbox, one coupon. */
const buyerOf = ({ buyer, coupon: used }: z.output<typeof order>): string =>
  `COUPONBUYER#${createHash("sha256")
    .update(JSON.stringify([used?.code, buyer.email]))
    .digest("base64url")}`;
