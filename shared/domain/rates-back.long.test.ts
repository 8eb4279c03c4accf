import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { modelled, modelledLines, type Wanted } from "../../tests/support/modelled-commission.ts";
import { coupon, modelledDiscount } from "../../tests/support/modelled-coupon.ts";
import { pendingOrder, soldOrder } from "../../tests/support/order.ts";
import { asks, asTerms, basket, factsOf, rates, sale, sentFor } from "../../tests/support/random-programme.ts";
import { priceBasket } from "./basket.ts";
import { bookDispute, bookRefund } from "./booking.ts";
import { discountsOf } from "./coupon.ts";
import { fold, type JournalEntry } from "./ledger.ts";
import type { Order } from "./order.ts";
import { decide } from "./rates.ts";

const now = "2026-12-10T10:00:00.000Z";

/** What becomes of a sale: refunds, of a line or of none, and disputes; each of a share of what was paid, in thousandths. */
const happened = fc.record({
  id: fc.constantFrom("1", "2", "3"),
  what: fc.constantFrom("refund", "line", "fails", "dispute", "won", "lost"),
  share: fc.integer({ min: 1, max: 1_000 }),
  line: fc.nat({ max: 3 }),
});
type Happened = typeof happened extends fc.Arbitrary<infer It> ? It : never;

/** What of an order is gone, told apart from its fields: by what happened to it alone. */
class Gone {
  readonly refunds = new Map<string, { minor: number; line?: number; stands: boolean }>();
  readonly disputes = new Map<string, { minor: number; state: "open" | "won" | "lost" }>();

  get ofLines(): number[] {
    const of = (line: number) =>
      [...this.refunds.values()].filter((it) => it.stands && it.line === line).reduce((sum, it) => sum + it.minor, 0);
    return [0, 1, 2, 3].map(of);
  }

  get refundedMinor(): number {
    return [...this.refunds.values()].filter(({ stands }) => stands).reduce((sum, { minor }) => sum + minor, 0);
  }

  get inAll(): number {
    const disputed = [...this.disputes.values()].filter(({ state }) => state !== "won");
    return this.refundedMinor + disputed.reduce((sum, { minor }) => sum + minor, 0);
  }
}

function book(order: Order, { id, what, share, line }: Happened, gone: Gone) {
  const { totalMinor, lines } = order;
  if (what === "refund" || what === "line") {
    if (gone.refunds.has(id)) return undefined;
    const of = what === "line" ? lines[line]?.amountMinor : totalMinor;
    // Stripe gives back no more than was paid.
    const minor = Math.min(Math.ceil(((of ?? 0) * share) / 1_000), totalMinor - gone.refundedMinor);
    if (minor <= 0) return undefined;
    const isNamed = what === "line";
    gone.refunds.set(id, { minor, stands: true, ...(isNamed && { line }) });
    const parts = isNamed && { lines: [{ line, amountMinor: minor }] };
    return bookRefund(order, `re_${id}`, { amountMinor: minor, status: "succeeded", ...parts }, now);
  }
  const refund = gone.refunds.get(id);
  if (what === "fails") {
    if (!refund?.stands) return undefined;
    refund.stands = false;
    return bookRefund(order, `re_${id}`, { amountMinor: refund.minor, status: "failed" }, now);
  }
  const known = gone.disputes.get(id);
  if (known && (what === "dispute" || known.state !== "open")) return undefined;
  const minor = known?.minor ?? Math.ceil((totalMinor * share) / 1_000);
  const state = what === "dispute" ? "open" : (what as "won" | "lost");
  gone.disputes.set(id, { minor, state });
  return bookDispute(order, `dp_${id}`, { amountMinor: minor, status: state }, now);
}

test("10,000 random sales, some with a coupon, earn what a model says after each refund, by line and not, each dispute, and each that comes to nothing", () => {
  const seen = new Map<string, number>();
  const withCoupon = { taken: 0, borne: 0, refused: 0 };
  const property = fc.property(
    rates,
    basket,
    sale,
    fc.option(coupon, { nil: undefined }),
    fc.integer({ min: 0, max: 10_000 }),
    fc.array(happened, { maxLength: 8 }),
    asks,
    (programme, asked, of, typed, rateBps, course, shop) => {
      const offered = asked.map((it) => ({ ...it, title: it.id, imageUrl: "/x.svg", currency: "eur" }));
      const priced = (by: typeof typed) =>
        priceBasket(
          asked.map(({ id, quantity }) => ({ productId: id, quantity })),
          offered,
          {
            ...{
              currency: "eur",
              decideOn: (id) => decide(id, factsOf(of, programme), programme, rateBps),
              caps: programme.caps,
              ...asTerms(shop),
            },
            ...(by && { discountsOf: (those) => discountsOf(by, those, of.day, "eur"), bearsBps: by.bearsBps }),
          },
        );
      const off = typed && modelledDiscount(asked, typed);
      if (typed && !off) {
        withCoupon.refused += 1;
        expect(() => priced(typed)).toThrow();
      }
      const used = off && typed;
      if (used) withCoupon.taken += 1;
      const { lines, totalMinor } = priced(used);
      if (used && lines.some(({ before }) => before)) withCoupon.borne += 1;
      const wanted = asked.map((it, place) => ({
        ...it,
        ...(used && { offMinor: off[place] ?? 0, bearsBps: used.bearsBps }),
      }));
      const goodsMinor = wanted.reduce(
        (sum, { priceMinor, quantity, offMinor = 0 }) => sum + priceMinor * quantity - offMinor,
        0,
      );
      const sent = sentFor(shop, goodsMinor);
      const paidFor: Wanted = [...wanted, ...sent];
      expect(lines.map(({ discountMinor = 0 }) => discountMinor)).toEqual(paidFor.map(({ offMinor = 0 }) => offMinor));
      const taxes = { usualBps: shop.tax.rateBps, isLeftOut: shop.tax.base === "net" };
      const earned = [...modelledLines(programme, wanted, of, rateBps, taxes), ...sent.map((it) => it.earns)];
      const sold = soldOrder(pendingOrder({ lines, totalMinor, createdAt: now, asksFirst: true }), now, of.isFirst);
      const [entries, gone]: [JournalEntry[], Gone] = [[sold.entry], new Gone()];
      let { order } = sold;
      for (const it of course) {
        const [before, goneBefore] = [fold(entries), gone.inAll];
        const booked = book(order, it, gone);
        if (!booked) continue;
        seen.set(it.what, (seen.get(it.what) ?? 0) + 1);
        order = booked.order;
        if (booked.entry) entries.push(booked.entry);
        const { ambassadorMinor, shopMinor } = fold(entries);
        expect(ambassadorMinor).toBe(modelled(earned, paidFor, gone));
        expect(ambassadorMinor + shopMinor).toBe(Math.max(0, totalMinor - gone.inAll));
        expect(Math.min(ambassadorMinor, shopMinor)).toBeGreaterThanOrEqual(0);
        if (gone.inAll > goneBefore) expect(ambassadorMinor).toBeLessThanOrEqual(before.ambassadorMinor);
        if (gone.inAll < goneBefore) expect(ambassadorMinor).toBeGreaterThanOrEqual(before.ambassadorMinor);
      }
      // All that is left goes back: exactly what was given.
      const leftMinor = totalMinor - gone.refundedMinor;
      const refund = { amountMinor: leftMinor, status: "succeeded" } as const;
      const rest = leftMinor > 0 ? bookRefund(order, "re_rest", refund, now) : undefined;
      if (rest?.entry) entries.push(rest.entry);
      expect(fold(entries)).toMatchObject({ ambassadorMinor: 0, shopMinor: 0 });
    },
  );
  fc.assert(property, { numRuns: 10_000 });
  // Each had its turn.
  expect(Math.min(...Object.values(withCoupon))).toBeGreaterThan(100);
  expect(seen.size).toBe(6);
  expect(Math.min(...seen.values())).toBeGreaterThan(100);
});
