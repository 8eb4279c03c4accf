import { createHash } from "node:crypto";
import type { UsedCoupon } from "../domain/coupon.ts";
import type { Order } from "../domain/order.ts";
import { plainAddress } from "../domain/self-referral.ts";
import { absent } from "./expressions.ts";
import { keys } from "./keys.ts";
import type { Write } from "./write.ts";

/** What an order with a coupon writes beside itself: it holds a use from when it is placed. */
export function reservedUse(order: Order, { code, oncePerBuyer }: UsedCoupon): Record<string, Write> {
  const use: Write = {
    update: keys.coupon(code),
    change: { add: { uses: 1 } },
    condition: {
      expression:
        "attribute_exists(pk) AND attribute_not_exists(archivedAt) AND (attribute_not_exists(maxUses) OR #u < maxUses)",
      names: { "#u": "uses" },
    },
  };
  if (!oncePerBuyer) return { use };
  const put = { ...buyerKey(order, code), type: "coupon-buyer", code, orderId: order.id };
  return { use, buyer: { put, condition: absent } };
}

/** The same, undone: for an order that nobody paid, in the transaction that ends it. */
export function givenBackUse(order: Order, { code, oncePerBuyer }: UsedCoupon): Record<string, Write> {
  const use: Write = { update: keys.coupon(code), change: { add: { uses: -1 } } };
  return oncePerBuyer ? { use, buyer: { delete: buyerKey(order, code) } } : { use };
}

/** One mailbox is one buyer, however it is written. */
function buyerKey({ buyer }: Order, code: string) {
  const subject = JSON.stringify([code, plainAddress(buyer.email)]);
  return keys.couponBuyer(createHash("sha256").update(subject).digest("base64url"));
}
