import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sumMinor } from "../../../shared/domain/money.ts";
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

/** A history: `?30` is a request that Stripe took, `=30` a booked refund, in minor units. */
const historyOf = (...steps: readonly string[]): Order["history"] =>
  steps.map((step) => ({ ...(step.startsWith("?") ? requested : booked), amountMinor: 0 - Number(step.slice(1)) }));

describe("bookings settle the requests that they cover", () => {
  test.each([
    ["the first of two is booked", ["?10", "?90", "=10"], 90],
    ["the second of two is booked first", ["?10", "?90", "=90"], 10],
    ["both are booked", ["?10", "?90", "=10", "=90"], 0],
    ["one booking sums both", ["?10", "?90", "=100"], 0],
    ["one booking sums two of three", ["?10", "?20", "?70", "=30"], 70],
    ["two of the same amount, one booked", ["?20", "?20", "=20"], 20],
    ["one is asked for after another was booked", ["?20", "=20", "?20"], 20],
    ["less was given back in Stripe's dashboard meanwhile", ["?30", "=5"], 30],
    ["it is booked after what was given back there", ["?30", "=5", "=30"], 0],
    ["one booking sums it and what was given back there", ["?30", "=35"], 0],
    ["all was given back there before it", ["=30", "?30"], 30],
    ["nobody asked for what was booked", ["=30"], 0],
    ["bookings cut across requests", ["?10", "?90", "?20", "=110", "=10"], 0],
  ])("%s", (_, steps, minor) => {
    expect(underWayMinor({ history: historyOf(...steps) })).toBe(minor);
  });

  test("two partial refunds in a row: the page goes on, and offers nothing that is on its way", () => {
    const history = [{ ...placed, amountMinor: 100 }, ...historyOf("?10", "?90", "=10")];
    const half = order({ status: "PARTLY_REFUNDED", totalMinor: 100, refundedMinor: 10, history });
    expect(leftToRefundMinor(half)).toBe(0);
    expect(readAgainMs(half, Date.parse(requested.at) + 2_000)).toBe(1_500);
  });
});

/** Requests, then bookings of what Stripe gave back in all, as its events may come: some tell of several at once. */
const anyRefunds = fc
  .array(fc.record({ minor: fc.integer({ min: 1, max: 50 }), rank: fc.double({ noNaN: true }), tells: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((refunds) => {
    const bookings: number[] = [];
    let sinceMinor = 0;
    for (const { minor, tells } of refunds.toSorted((a, b) => a.rank - b.rank)) {
      sinceMinor += minor;
      if (!tells) continue;
      bookings.push(sinceMinor);
      sinceMinor = 0;
    }
    return { requests: refunds.map(({ minor }) => minor), bookings, unbookedMinor: sinceMinor };
  });

test("in whatever order Stripe books, no money on its way is ever offered, and once all is booked, none is under way", () => {
  const property = fc.property(anyRefunds, ({ requests, bookings, unbookedMinor }) => {
    const history = historyOf(...requests.map((minor) => `?${minor}`), ...bookings.map((minor) => `=${minor}`));
    const totalMinor = sumMinor(requests) + 7;
    const refundedMinor = sumMinor(bookings);
    const status = refundedMinor > 0 ? "PARTLY_REFUNDED" : "PAID";
    const after = order({ status, totalMinor, refundedMinor, history });
    expect(underWayMinor(after)).toBeGreaterThanOrEqual(unbookedMinor);
    expect(leftToRefundMinor(after)).toBeLessThanOrEqual(7);
    expect(underWayMinor(after) > 0).toBe(unbookedMinor > 0);
    if (unbookedMinor === 0) expect(leftToRefundMinor(after)).toBe(7);
  });
  fc.assert(property, { numRuns: 2_000 });
});

test("what was given back in Stripe's dashboard never keeps a booked request under way", () => {
  const steps = fc.array(fc.record({ minor: fc.integer({ min: 1, max: 50 }), isAsked: fc.boolean() }), {
    maxLength: 12,
  });
  const property = fc.property(steps, fc.boolean(), (refunds, isAtOnce) => {
    const asked = refunds.filter(({ isAsked }) => isAsked).map(({ minor }) => `?${minor}`);
    const bookings = isAtOnce ? [sumMinor(refunds.map(({ minor }) => minor))] : refunds.map(({ minor }) => minor);
    expect(underWayMinor({ history: historyOf(...asked, ...bookings.map((minor) => `=${minor}`)) })).toBe(0);
  });
  fc.assert(property);
});
