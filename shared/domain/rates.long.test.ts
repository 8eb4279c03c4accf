import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { modelled, modelledLines, modelledTier } from "../../tests/support/modelled-commission.ts";
import { pendingOrder, soldOrder } from "../../tests/support/order.ts";
import { asks, asTerms, basket, factsOf, rates, sale, sentFor } from "../../tests/support/random-programme.ts";
import { priceBasket } from "./basket.ts";
import { bookRefund } from "./booking.ts";
import { fold, type JournalEntry } from "./ledger.ts";
import { RateComparison } from "./rate-comparison.ts";
import { decide } from "./rates.ts";

const now = "2026-12-10T10:00:00.000Z";

test("10,000 random programmes and carts earn what a model written apart says, and a comparison with themselves finds no difference", () => {
  const decidedBy = new Map<string, number>();
  let [firstLines, sentLines] = [0, 0];
  fc.assert(
    fc.property(
      rates,
      basket,
      sale,
      fc.integer({ min: 0, max: 10_000 }),
      asks,
      (programme, wanted, of, rateBps, shop) => {
        const offered = wanted.map((it) => ({ ...it, title: it.id, imageUrl: "/x.svg", currency: "eur" }));
        const { lines, totalMinor } = priceBasket(
          wanted.map(({ id, quantity }) => ({ productId: id, quantity })),
          offered,
          {
            currency: "eur",
            decideOn: (id) => decide(id, factsOf(of, programme), programme, rateBps),
            caps: programme.caps,
            ...asTerms(shop),
          },
        );
        if (of.isFirst) firstLines += lines.filter(({ first }) => first).length;
        for (const { by = "settings" } of lines.filter(({ kind }) => !kind))
          decidedBy.set(by, (decidedBy.get(by) ?? 0) + 1);
        const { ambassadorId, code } = of;
        const sold = soldOrder(
          pendingOrder({ lines, totalMinor, ambassadorId, code, createdAt: now, asksFirst: true }),
          now,
          of.isFirst,
        );
        const entries: JournalEntry[] = [sold.entry];
        const earnedMinor = fold(entries).ambassadorMinor;
        const goodsMinor = wanted.reduce((sum, { priceMinor, quantity }) => sum + priceMinor * quantity, 0);
        const sent = sentFor(shop, goodsMinor);
        if (sent.length > 0) sentLines += 1;
        const taxes = { usualBps: shop.tax.rateBps, isLeftOut: shop.tax.base === "net" };
        const earns = [...modelledLines(programme, wanted, of, rateBps, taxes), ...sent.map((it) => it.earns)];
        expect(totalMinor).toBe(goodsMinor + sent.reduce((sum, { priceMinor }) => sum + priceMinor, 0));
        expect(earnedMinor).toBe(modelled(earns, [...wanted, ...sent], { ofLines: [], inAll: 0 }));
        expect(earnedMinor).toBeLessThanOrEqual(totalMinor);

        const comparison = new RateComparison(programme, rateBps, {
          groupOf: () => of.groupId,
          tierOf: () => modelledTier(programme, of),
          dayOf: () => of.day,
        });
        comparison.add(sold.order);
        expect(comparison.totals).toEqual({
          orders: 1,
          keptMinor: totalMinor,
          wasMinor: earnedMinor,
          wouldBeMinor: earnedMinor,
        });

        // A line goes back by its name, then all that is left: exactly what was given.
        const [{ amountMinor } = { amountMinor: 0 }] = lines;
        const named = { amountMinor, status: "succeeded" as const, lines: [{ line: 0, amountMinor }] };
        const first = bookRefund(sold.order, "re_1", named, now);
        if (first?.entry) entries.push(first.entry);
        expect(fold(entries).ambassadorMinor).toBeLessThanOrEqual(earnedMinor);
        const left = totalMinor - amountMinor;
        const rest =
          first && left > 0
            ? bookRefund(first.order, "re_2", { amountMinor: left, status: "succeeded" }, now)
            : undefined;
        if (rest?.entry) entries.push(rest.entry);
        expect(fold(entries)).toMatchObject({ ambassadorMinor: 0, shopMinor: 0 });
      },
    ),
    { numRuns: 10_000 },
  );
  // Each kind of rule had its say.
  expect(Math.min(firstLines, sentLines)).toBeGreaterThan(1_000);
  expect(decidedBy.size).toBe(10);
  expect(Math.min(...decidedBy.values())).toBeGreaterThan(100);
});
