import { expect, test } from "@jest/globals";
import type { Order } from "../api.ts";
import { leftToRefundMinor, readAgainMs, underWayMinor } from "./refundable.ts";

const placed = { at: "2026-11-22T10:00:00.000Z", kind: "placed", amountMinor: 5000 } as const;
const requested = {
  at: "2026-11-22T11:00:00.000Z",
  kind: "refund_requested",
  amountMinor: -2000,
  reference: "re_1",
} as const;
const succeeded = { id: "re_1", amountMinor: 2000, status: "succeeded" } as const;

const order = (more: Partial<Order> = {}) => ({
  status: "PAID" as const,
  totalMinor: 5000,
  refundedMinor: 0,
  refunds: [],
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
  const after = order({
    status: "PARTLY_REFUNDED",
    refundedMinor: 2000,
    refunds: [succeeded],
    history: [placed, requested],
  });
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
  const waiting = order({ history: [placed, requested] });
  expect(readAgainMs(order(), Date.parse(requested.at))).toBe(false);
  expect(readAgainMs(waiting, Date.parse(requested.at) + 2_000)).toBe(1_500);
  expect(readAgainMs(waiting, Date.parse(requested.at) + 90_000)).toBe(30_000);
});

/** `?a` is a request that Stripe took as refund a, `=a` the refund that the order knows of; each of 10 minor units. */
function refundsOf(...steps: readonly string[]): Pick<Order, "history" | "refunds"> {
  const named = (sign: string) => steps.filter((step) => step.startsWith(sign)).map((step) => step.slice(1));
  return {
    history: named("?").map((reference) => ({ ...requested, amountMinor: -10, reference })),
    refunds: named("=").map((id) => ({ id, amountMinor: 10, status: "succeeded" })),
  };
}

test.each([
  ["one of two is known of", ["?a", "?b", "=a"], 10],
  ["both are", ["?a", "?b", "=b", "=a"], 0],
  ["one is asked for after another was booked", ["?a", "=a", "?b"], 10],
  ["nobody asked for what was given back in Stripe's dashboard", ["=c"], 0],
  ["that settles no request", ["?a", "=c"], 10],
])("what is under way where %s", (_, steps, minor) => {
  expect(underWayMinor(refundsOf(...steps))).toBe(minor);
});

test("two partial refunds in a row: the page goes on, and offers nothing that is on its way", () => {
  const half = {
    ...order({ status: "PARTLY_REFUNDED", totalMinor: 20, refundedMinor: 10 }),
    ...refundsOf("?a", "?b", "=a"),
  };
  expect(leftToRefundMinor(half)).toBe(0);
  expect(readAgainMs(half, Date.parse(requested.at) + 2_000)).toBe(1_500);
});

test("a refund that failed can be asked for again, in full", () => {
  const refunds = [{ id: "re_1", amountMinor: 2_000, status: "failed" as const }];
  const after = order({ history: [placed, requested], refunds });
  expect(leftToRefundMinor(after)).toBe(5_000);
});
