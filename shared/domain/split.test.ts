import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { lineOf, pendingOrder as placedOrder, soldOrder } from "../../tests/support/order.ts";
import { plainly } from "../../tests/support/shop.ts";
import { addOwed, availableMinor, noOwed, owedBy } from "./balance.ts";
import { priceBasket } from "./basket.ts";
import {
  assertCurrency,
  type Booking,
  bookBlock,
  bookDispute,
  bookRefund,
  bookSale,
  refundedMinor,
  refundTakenBy,
} from "./booking.ts";
import { commissionOn, split } from "./commission.ts";
import { AppError } from "./errors.ts";
import { fold, type JournalEntry, postedTo } from "./ledger.ts";
import { largestAmountMinor, smallestTotalMinor, sumMinor } from "./money.ts";
import { isPaid, keptMinor, type Order, refundStatuses } from "./order.ts";
import { atOneRate } from "./rates.ts";

const now = "2026-11-22T10:00:00.000Z";

/** A basket of one to twenty lines whose total one payment can be. */
const basket = fc
  .array(fc.record({ priceMinor: fc.integer({ min: 1, max: 200_000 }), quantity: fc.integer({ min: 1, max: 20 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((lines) => {
    const products = lines.map(({ priceMinor }, index) => ({
      id: `prd_${index}`,
      title: "A thing",
      imageUrl: "/a.svg",
      currency: "eur",
      priceMinor,
    }));
    return { products, wanted: lines.map(({ quantity }, index) => ({ productId: `prd_${index}`, quantity })) };
  });
const rateBps = fc.oneof(fc.constant(1_000), fc.integer({ min: 0, max: 10_000 }));

function pendingOrder(totalMinor: number, rate: number, lines = [lineOf(totalMinor, rate)]): Order {
  return placedOrder({ lines, totalMinor });
}

const sale = (order: Order): Booking => soldOrder(order, now);

const commissionOf = (entry: JournalEntry) => 0 - postedTo(entry, "commission");

describe("the split", () => {
  test("on 10,000 random baskets the lines are the amount, the amount is the postings, and no cent is lost", () => {
    const totals = new Set<number>();
    fc.assert(
      fc.property(basket, rateBps, ({ products, wanted }, rate) => {
        const priced = tryPrice(() =>
          priceBasket(wanted, products, { currency: "eur", decideOn: atOneRate(rate), ...plainly }),
        );
        if (!priced) return;
        const { lines, totalMinor } = priced;
        totals.add(totalMinor);
        const { entry } = sale(pendingOrder(totalMinor, rate, lines));
        if (!entry) throw new Error("A sale has an entry.");
        expect(sumMinor(lines.map((line) => line.amountMinor))).toBe(totalMinor);
        expect(sumMinor(entry.postings.map((posting) => posting.amountMinor))).toBe(0);
        expect(postedTo(entry, "payments")).toBe(totalMinor);
        const shares = split(lines, totalMinor);
        expect(shares.ambassadorMinor + shares.shopMinor).toBe(totalMinor);
        expect(commissionOf(entry)).toBe(shares.ambassadorMinor);
        expect(shares.ambassadorMinor).toBe(exactHalfUp(totalMinor, rate));
      }),
      { numRuns: 2_000 },
    );
    expect(totals.size).toBeGreaterThan(1_000);
  });

  test("lines of several rates have one commission, rounded once", () => {
    const lines = fc.array(fc.record({ amountMinor: fc.integer({ min: 0, max: 100_000 }), rateBps }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 10_000 }), (rated, keptBps) => {
        const totalMinor = sumMinor(rated.map((line) => line.amountMinor));
        const keptMinor = Math.floor((totalMinor * keptBps) / 10_000);
        const { ambassadorMinor, shopMinor } = split(rated, keptMinor);
        expect(ambassadorMinor + shopMinor).toBe(keptMinor);
        expect(ambassadorMinor).toBeLessThanOrEqual(keptMinor);
        expect(split(rated, totalMinor).ambassadorMinor).toBeGreaterThanOrEqual(ambassadorMinor);
        const exact =
          rated.reduce((sum, line) => sum + line.amountMinor * line.rateBps, 0) * (keptMinor / (totalMinor || 1));
        expect(Math.abs(ambassadorMinor - exact / 10_000)).toBeLessThanOrEqual(0.500_001);
      }),
      { numRuns: 2_000 },
    );
    expect(
      split(
        [
          { amountMinor: 333, rateBps: 1_000 },
          { amountMinor: 333, rateBps: 500 },
        ],
        666,
      ),
    ).toEqual({
      ambassadorMinor: 50,
      shopMinor: 616,
    });
  });

  test("refunds in any portions never take more than was given, and a full one takes exactly that", () => {
    const portions = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 500_000 }), rateBps, portions, (totalMinor, rate, weights) => {
        const paid = sale(pendingOrder(totalMinor, rate));
        const entries = [paid.entry];
        let order = paid.order;
        const whole = sumMinor(weights);
        let soFar = 0;
        for (const [number, weight] of weights.entries()) {
          soFar += weight;
          const amountMinor = Math.floor((totalMinor * soFar) / whole) - order.refundedMinor;
          const booked = bookRefund(order, `re_${number}`, { amountMinor, status: "succeeded" }, now);
          if (!booked) throw new Error("A refund is booked.");
          order = booked.order;
          entries.push(booked.entry);
          const booksSoFar = fold(entries.filter((entry) => entry !== undefined));
          expect(booksSoFar.ambassadorMinor).toBeGreaterThanOrEqual(0);
          expect(booksSoFar.shopMinor).toBeGreaterThanOrEqual(0);
          expect(booksSoFar.ambassadorMinor).toBe(commissionOn(keptMinor(order), rate));
          expect(booksSoFar.grossMinor - booksSoFar.refundsMinor).toBe(
            booksSoFar.ambassadorMinor + booksSoFar.shopMinor,
          );
        }
        const books = fold(entries.filter((entry) => entry !== undefined));
        expect(books).toMatchObject({ orders: 1, grossMinor: totalMinor, refundsMinor: totalMinor });
        expect(books).toMatchObject({ ambassadorMinor: 0, shopMinor: 0 });
        expect(order.status).toBe("REFUNDED");
      }),
      { numRuns: 2_000 },
    );
  });

  test("refunds, disputes and blocks in any order and number keep books and balance equal to what was kept", () => {
    const partBps = fc.integer({ min: 1, max: 10_000 });
    const step = fc.oneof(
      fc.record({
        kind: fc.constant("refund" as const),
        status: fc.constantFrom(...refundStatuses),
        id: fc.constantFrom("re_1", "re_2", "re_3"),
        partBps: fc.constant(3_000),
      }),
      fc.record({
        kind: fc.constant("dispute" as const),
        status: fc.constantFrom("open" as const, "won" as const, "lost" as const),
        id: fc.constantFrom("dp_1", "dp_2"),
        partBps,
      }),
      fc.record({ kind: fc.constant("block" as const), isOn: fc.boolean() }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 100_000 }),
        rateBps,
        fc.array(step, { maxLength: 12 }),
        (total, rate, steps) => {
          const entries: JournalEntry[] = [];
          const ids = new Set<string>();
          let order = pendingOrder(total, rate);
          const keep = (booked: Booking | undefined) => {
            if (!booked) return;
            order = booked.order;
            if (!booked.entry) return;
            expect(ids.has(booked.entry.id)).toBe(false);
            ids.add(booked.entry.id);
            entries.push(booked.entry);
          };
          const [first] = steps;
          // A sale may be born blocked.
          if (first?.kind === "block")
            keep(bookBlock(order, first.isOn ? { reason: "A look", by: "usr_2", at: now } : undefined, now));
          keep(sale(order));
          for (const it of steps) {
            if (it.kind === "block") {
              keep(bookBlock(order, it.isOn ? { reason: "A look", by: "usr_2", at: now } : undefined, now));
              continue;
            }
            const amountMinor = Math.max(1, Math.floor((total * it.partBps) / 10_000));
            if (it.kind === "refund") keep(bookRefund(order, it.id, { amountMinor, status: it.status }, now));
            else keep(bookDispute(order, it.id, { amountMinor, status: it.status }, now));
          }
          const books = fold(entries);
          expect(books.ambassadorMinor + books.shopMinor).toBe(keptMinor(order));
          expect(books.ambassadorMinor).toBe(commissionOn(keptMinor(order), rate));
          expect(order.refundedMinor).toBe(refundedMinor(order.refunds));
          expect(isPaid(order)).toBe(true);
          const owed = entries.map(owedBy).reduce(addOwed, noOwed);
          expect(owed.totalMinor).toBe(books.ambassadorMinor);
          expect(owed.blockedMinor).toBe(order.block ? owed.totalMinor : 0);
          expect(owed.heldMinor["2026-12-22"] ?? 0).toBe(order.block ? 0 : owed.totalMinor);
          expect(availableMinor(owed, "2026-12-21")).toBe(0);
          expect(availableMinor(owed, "2026-12-22")).toBe(order.block ? 0 : owed.totalMinor);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe("a booking", () => {
  const order = pendingOrder(1_005, 1_000);
  const payment = { checkoutSessionId: "cs_1", paymentIntentId: "pi_1", amountMinor: 1_005, currency: "eur" };

  test("of the same payment twice is nothing the second time", () => {
    expect(bookSale(sale(order).order, payment, now)).toBeUndefined();
  });

  test.each([
    ["another amount", { amountMinor: 1_004 }],
    ["another currency", { currency: "usd" }],
  ])("is refused for %s", (_name, wrong) => {
    expect(() => bookSale(order, { ...payment, ...wrong }, now)).toThrow(AppError);
  });

  test("is refused for an expired order, and for a second payment of a paid one", () => {
    expect(() => bookSale({ ...order, status: "EXPIRED" }, payment, now)).toThrow("expired");
    expect(() => bookSale(sale(order).order, { ...payment, checkoutSessionId: "cs_2" }, now)).toThrow("another");
  });

  test("of a pending order is its own session's, where one is noted", () => {
    const noted = { ...order, checkoutSessionId: "cs_1" };
    expect(() => bookSale(noted, { ...payment, checkoutSessionId: "cs_2" }, now)).toThrow("another");
    expect(bookSale(noted, payment, now)?.order).toMatchObject({ status: "PAID", checkoutSessionId: "cs_1" });
    expect(bookSale(order, payment, now)?.order).toMatchObject({ status: "PAID", checkoutSessionId: "cs_1" });
  });

  test("of a refund before its payment must come again later", () => {
    expect(() => bookRefund(order, "re_1", { amountMinor: 5, status: "pending" }, now)).toThrow("no payment yet");
  });

  test("of a refund's late event, of an earlier status than is known, is nothing", () => {
    const refund = { amountMinor: 800, status: "succeeded" } as const;
    const refunded = bookRefund(sale(order).order, "re_1", refund, now);
    if (!refunded) throw new Error("not booked");
    expect(bookRefund(refunded.order, "re_1", { ...refund, status: "pending" }, now)).toBeUndefined();
    expect(bookRefund(refunded.order, "re_1", refund, now)).toBeUndefined();
  });

  test.each(["failed", "canceled"] as const)(
    "of a refund that %s gives back what it took, once, by its own id",
    (end) => {
      const refund = { amountMinor: 800, status: "pending" } as const;
      const pending = bookRefund(sale(order).order, "re_1", refund, now);
      if (!pending) throw new Error("not booked");
      expect(refundTakenBy(pending.entry?.id ?? "", pending.order)).toEqual(refund);
      const ended = bookRefund(pending.order, "re_1", { ...refund, status: end }, now);
      expect(ended?.entry).toMatchObject({ id: `refund_re_1_${end}`, kind: `refund_${end}` });
      expect(ended?.order).toMatchObject({ refundedMinor: 0, status: "PAID" });
      for (const status of refundStatuses) {
        expect(ended && bookRefund(ended.order, "re_1", { ...refund, status }, now)).toBeUndefined();
      }
    },
  );

  test("of money in another currency than the order's is refused", () => {
    expect(() => assertCurrency(order, "usd")).toThrow("in usd");
    expect(() => assertCurrency(order, "eur")).not.toThrow();
    expect(() => assertCurrency(order, undefined)).not.toThrow();
  });

  test("of a refund whose failure is heard of first moves nothing", () => {
    const failed = bookRefund(sale(order).order, "re_1", { amountMinor: 800, status: "failed" }, now);
    expect(failed).toMatchObject({ entry: undefined, order: { refundedMinor: 0 } });
  });

  test("of a refund must wait where an older Herald noted a sum without ids", () => {
    const before = { ...sale(order).order, refundedMinor: 300 };
    expect(() => bookRefund(before, "re_1", { amountMinor: 300, status: "succeeded" }, now)).toThrow("without an id");
  });

  test("of a dispute that is closed before it is heard of moves nothing when it was won", () => {
    const won = bookDispute(sale(order).order, "dp_1", { amountMinor: 1_005, status: "won" }, now);
    expect(won?.entry).toBeUndefined();
    expect(won && bookDispute(won.order, "dp_1", { amountMinor: 1_005, status: "open" }, now)).toBeUndefined();
  });
});

/** Half up in exact integers, written apart from the code under test. */
function exactHalfUp(amount: number, rate: number): number {
  const twice = 2n * BigInt(amount) * BigInt(rate);
  return Number((twice + 10_000n) / 20_000n);
}

/** A basket, or nothing where its total is out of bounds; any other refusal fails the test. */
function tryPrice(price: () => ReturnType<typeof priceBasket>) {
  try {
    const priced = price();
    expect(priced.totalMinor).toBeLessThanOrEqual(largestAmountMinor);
    expect(priced.totalMinor).toBeGreaterThanOrEqual(smallestTotalMinor);
    return priced;
  } catch (error) {
    expect(error).toMatchObject({ code: "invalid_request", errors: [{ path: "lines" }] });
    return undefined;
  }
}
