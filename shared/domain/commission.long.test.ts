import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { lineOf, pendingOrder, soldOrder } from "../../tests/support/order.ts";
import { bookDispute, bookRefund } from "./booking.ts";
import { fold, type JournalEntry, postedTo } from "./ledger.ts";
import { keptMinor, type LinePart, type Order, type Refund } from "./order.ts";

const now = "2026-11-29T10:00:00.000Z";
const succeeded = (amountMinor: number, lines?: LinePart[]): Refund => ({ amountMinor, status: "succeeded", lines });
const of = (line: number, amountMinor: number): LinePart => ({ line, amountMinor });

describe("10,000 random orders beside a model written apart", () => {
  const terms = fc.oneof(
    fc.integer({ min: 0, max: 10_000 }).map((rateBps) => ({ rateBps })),
    fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 12_500 })),
  );
  const line = fc.tuple(fc.integer({ min: 0, max: 50_000 }), terms).map(([amountMinor, its]) => {
    if (!Array.isArray(its)) return lineOf(amountMinor, its.rateBps);
    const [share, denominator] = its;
    // Any exact part of the line's amount.
    const numerator = Math.floor((amountMinor * denominator * share) / 10_000);
    return { ...lineOf(amountMinor), rateBps: undefined, earns: { numerator, denominator } };
  });
  const step = fc.record({
    kind: fc.constantFrom("line" as const, "amount" as const, "dispute" as const, "back" as const),
    id: fc.integer({ min: 1, max: 4 }),
    line: fc.integer({ min: 0, max: 7 }),
    partBps: fc.integer({ min: 1, max: 10_000 }),
  });

  test("their commission is what the model says, never grows by a refund, and goes back whole", () => {
    let byLine = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.array(step, { maxLength: 8 }), (lines, steps) => {
        const totalMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        const sold = soldOrder(pendingOrder({ lines, totalMinor }), now);
        let { order } = sold;
        const entries: JournalEntry[] = [sold.entry];
        const check = () => {
          const { ambassadorMinor } = fold(entries);
          expect(ambassadorMinor).toBe(modelled(order));
          expect(ambassadorMinor).toBeGreaterThanOrEqual(0);
          expect(ambassadorMinor).toBeLessThanOrEqual(keptMinor(order));
        };
        const keep = (booked: ReturnType<typeof bookRefund>, grows: boolean) => {
          if (!booked) return;
          order = booked.order;
          if (booked.entry) entries.push(booked.entry);
          if (booked.entry && !grows) expect(postedTo(booked.entry, "commission")).toBeGreaterThanOrEqual(0);
          check();
        };
        check();
        for (const { kind, id, partBps, ...it } of steps) {
          const place = it.line % lines.length;
          const left = totalMinor - order.refundedMinor;
          if (kind === "dispute") {
            const amountMinor = Math.ceil((totalMinor * partBps) / 10_000);
            keep(bookDispute(order, `dp_${id}`, { amountMinor, status: id % 2 ? "open" : "won" }, now), true);
          } else if (kind === "back") {
            const known = order.refunds[`re_${id}`];
            if (known) keep(bookRefund(order, `re_${id}`, { ...known, status: "failed" }, now), true);
          } else {
            const whole = kind === "line" ? (lines[place]?.amountMinor ?? 0) : left;
            const amountMinor = Math.min(left, Math.ceil((whole * partBps) / 10_000));
            if (amountMinor === 0 || order.refunds[`re_${id}`]) continue;
            if (kind === "line") byLine++;
            keep(
              bookRefund(
                order,
                `re_${id}`,
                succeeded(amountMinor, kind === "line" ? [of(place, amountMinor)] : undefined),
                now,
              ),
              false,
            );
          }
        }
        const rest = totalMinor - order.refundedMinor;
        if (rest > 0) keep(bookRefund(order, "re_rest", succeeded(rest), now), false);
        expect(fold(entries)).toMatchObject({ ambassadorMinor: 0, shopMinor: 0 });
      }),
      { numRuns: 10_000 },
    );
    expect(byLine).toBeGreaterThan(5_000);
  });

  /** half-up( Σ kᵢ·cᵢ/nᵢ · (K−U)/K ), over one common denominator. */
  function modelled({ lines, totalMinor, refunds, disputes }: Order): number {
    const stands = Object.values(refunds).filter(({ status }) => status === "succeeded");
    const named = lines.map((_, place) =>
      stands
        .flatMap((refund) => refund.lines ?? [])
        .filter((part) => part.line === place)
        .reduce((sum, part) => sum + part.amountMinor, 0),
    );
    const kept = lines.map(({ amountMinor }, place) => Math.max(0, amountMinor - (named[place] ?? 0)));
    const gone =
      stands.reduce((sum, { amountMinor }) => sum + amountMinor, 0) +
      Object.values(disputes).reduce((sum, { status, amountMinor }) => sum + (status === "won" ? 0 : amountMinor), 0);
    const keptInAll = Math.max(0, totalMinor - gone);
    const sumOfKept = kept.reduce((sum, minor) => sum + minor, 0);
    if (keptInAll === 0 || sumOfKept === 0) return 0;
    const earning = lines.map((it) => it.earns ?? { numerator: it.amountMinor * it.rateBps, denominator: 10_000 });
    const common = lines.reduce(
      (product, { amountMinor }, place) =>
        product * BigInt(Math.max(1, amountMinor) * (earning[place]?.denominator ?? 1)),
      1n,
    );
    const sum = lines.reduce((so, { amountMinor }, place) => {
      const { numerator, denominator } = earning[place] ?? { numerator: 0, denominator: 1 };
      const share = BigInt(kept[place] ?? 0) * BigInt(numerator);
      return so + (share * common) / BigInt(Math.max(1, amountMinor) * denominator);
    }, 0n);
    const [over, under] = [sum * BigInt(keptInAll), common * BigInt(sumOfKept)];
    return Number((over * 2n + under) / (under * 2n));
  }
});
