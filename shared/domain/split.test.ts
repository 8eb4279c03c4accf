import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { priceBasket } from "./basket.ts";
import { type Booking, bookDispute, bookRefund, bookSale } from "./booking.ts";
import { split } from "./commission.ts";
import { AppError } from "./errors.ts";
import { fold, type JournalEntry, postedTo } from "./ledger.ts";
import { largestAmountMinor, shareOf, smallestTotalMinor, sumMinor } from "./money.ts";
import { isPaid, keptMinor, type Order } from "./order.ts";

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

function pendingOrder(totalMinor: number, rate: number, lines: Order["lines"] = []): Order {
  return {
    id: "ord_1",
    status: "PENDING",
    code: "code",
    ambassadorId: "usr_1",
    ambassadorName: "Ada L.",
    buyer: { firstName: "Bo", lastName: "Berg", email: "bo@example.com" },
    lines,
    totalMinor,
    currency: "eur",
    rateBps: rate,
    createdAt: now,
    expiresAt: now,
    requestHash: "",
    refundedMinor: 0,
    disputes: {},
    version: 0,
  };
}

function sale(order: Order): Booking {
  const payment = {
    checkoutSessionId: "cs_1",
    paymentIntentId: "pi_1",
    amountMinor: order.totalMinor,
    currency: "eur",
  };
  const booked = bookSale(order, payment, now);
  if (!booked) throw new Error("not booked");
  return booked;
}

const commissionOf = (entry: JournalEntry) => 0 - postedTo(entry, "commission");

describe("the split", () => {
  test("on 10,000 random baskets the lines are the amount, the amount is the postings, and no cent is lost", () => {
    const totals = new Set<number>();
    fc.assert(
      fc.property(basket, rateBps, ({ products, wanted }, rate) => {
        const priced = tryPrice(() => priceBasket(wanted, products, "eur"));
        if (!priced) return;
        const { lines, totalMinor } = priced;
        totals.add(totalMinor);
        const { entry } = sale(pendingOrder(totalMinor, rate, lines));
        if (!entry) throw new Error("A sale has an entry.");
        expect(sumMinor(lines.map((line) => line.amountMinor))).toBe(totalMinor);
        expect(sumMinor(entry.postings.map((posting) => posting.amountMinor))).toBe(0);
        expect(postedTo(entry, "payments")).toBe(totalMinor);
        const shares = split(totalMinor, rate);
        expect(shares.ambassadorMinor + shares.shopMinor).toBe(totalMinor);
        expect(commissionOf(entry)).toBe(shares.ambassadorMinor);
        expect(shares.ambassadorMinor).toBe(exactHalfUp(totalMinor, rate));
      }),
      { numRuns: 10_000 },
    );
    expect(totals.size).toBeGreaterThan(5_000);
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
        for (const weight of weights) {
          soFar += weight;
          const refundedMinor = Math.floor((totalMinor * soFar) / whole);
          const booked = bookRefund(order, { chargeId: "ch_1", refundedMinor }, now);
          if (!booked) continue;
          order = booked.order;
          entries.push(booked.entry);
          const booksSoFar = fold(entries.filter((entry) => entry !== undefined));
          expect(booksSoFar.ambassadorMinor).toBeGreaterThanOrEqual(0);
          expect(booksSoFar.shopMinor).toBeGreaterThanOrEqual(0);
          expect(booksSoFar.ambassadorMinor).toBe(shareOf(keptMinor(order), rate));
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

  test("refunds and disputes in any order and number keep the books equal to what was kept", () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("refund" as const), partBps: fc.integer({ min: 0, max: 10_000 }) }),
      fc.record({
        kind: fc.constantFrom("open" as const, "won" as const, "lost" as const),
        id: fc.constantFrom("dp_1", "dp_2"),
        partBps: fc.integer({ min: 1, max: 10_000 }),
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 100_000 }),
        rateBps,
        fc.array(step, { maxLength: 10 }),
        (total, rate, steps) => {
          const paid = sale(pendingOrder(total, rate));
          const entries = [paid.entry];
          const ids = new Set<string>();
          let order = paid.order;
          for (const it of steps) {
            const amountMinor = Math.max(1, Math.floor((total * it.partBps) / 10_000));
            const booked =
              it.kind === "refund"
                ? bookRefund(order, { chargeId: "ch_1", refundedMinor: amountMinor }, now)
                : bookDispute(order, it.id, { amountMinor, status: it.kind }, now);
            if (!booked) continue;
            order = booked.order;
            if (booked.entry) {
              expect(ids.has(booked.entry.id)).toBe(false);
              ids.add(booked.entry.id);
              entries.push(booked.entry);
            }
          }
          const books = fold(entries.filter((entry) => entry !== undefined));
          expect(books.ambassadorMinor + books.shopMinor).toBe(keptMinor(order));
          expect(books.ambassadorMinor).toBe(shareOf(keptMinor(order), rate));
          expect(isPaid(order)).toBe(true);
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

  test("of a refund before its payment must come again later", () => {
    expect(() => bookRefund(order, { chargeId: "ch_1", refundedMinor: 5 }, now)).toThrow("no payment yet");
  });

  test("of a late refund event, older than what is booked, is nothing", () => {
    const refunded = bookRefund(sale(order).order, { chargeId: "ch_1", refundedMinor: 800 }, now);
    if (!refunded) throw new Error("not booked");
    expect(bookRefund(refunded.order, { chargeId: "ch_1", refundedMinor: 300 }, now)).toBeUndefined();
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
