import { expect, test } from "@jest/globals";
import type { Order } from "../api.ts";
import { leftToRefundMinor, readAgainMs, underWayMinor } from "./refundable.ts";

const placed = { at: "2026-11-22T10:00:00.000Z", kind: "placed", amountMinor: 5000 } as const;
const requested = { at: "2026-11-22T11:00:00.000Z", kind: "refund_requested", amountMinor: -2000 } as const;
const booked = { at: "2026-11-22T11:00:01.000Z", kind: "refund", amountMinor: -2000 } as const;

const order = (more: Partial<Order> = {}) => ({
  status: "PAID" as const,
  totalMinor: 5000,
  refundedMinor: 0,
  history: [placed],
  ...more,
});

test("all of a paid order is left", () => {
  expect(leftToRefundMinor(order())).toBe(5000);
});

test("a refund that Stripe took but did not confirm can't be asked for twice", () => {
  const waiting = order({ history: [placed, requested] });
  expect(underWayMinor(waiting)).toBe(2000);
  expect(leftToRefundMinor(waiting)).toBe(3000);
});

test("once booked, nothing is under way, and the rest is left", () => {
  const after = order({ status: "PARTLY_REFUNDED", refundedMinor: 2000, history: [placed, requested, booked] });
  expect(underWayMinor(after)).toBe(0);
  expect(leftToRefundMinor(after)).toBe(3000);
});

test("a request that Stripe never answered holds nothing back", () => {
  const unanswered = { at: requested.at, kind: requested.kind };
  expect(leftToRefundMinor(order({ history: [placed, unanswered] }))).toBe(5000);
});

test.each(["PENDING", "EXPIRED", "DISPUTED", "CHARGED_BACK", "REFUNDED"] as const)(
  "an order that is %s can't be refunded",
  (status) => {
    expect(leftToRefundMinor(order({ status }))).toBe(0);
  },
);

test("the order is read often while a refund is new, seldom later, and not without one", () => {
  const waiting = { history: [placed, requested] };
  expect(readAgainMs({ history: [placed] }, Date.parse(requested.at))).toBe(false);
  expect(readAgainMs(waiting, Date.parse(requested.at) + 2_000)).toBe(1_500);
  expect(readAgainMs(waiting, Date.parse(requested.at) + 90_000)).toBe(30_000);
});
