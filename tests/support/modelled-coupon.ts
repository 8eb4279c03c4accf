import fc from "fast-check";
import type { Coupon } from "../../shared/domain/coupon.ts";
import type { Wanted } from "./modelled-commission.ts";

/** A coupon of the small world of random-programme.ts, and which part of it the sale's ambassador bears. */
export const coupon = fc
  .record({
    off: fc.oneof(
      fc.integer({ min: 1, max: 10_000 }).map((offBps) => ({ offBps })),
      fc.integer({ min: 1, max: 20_000 }).map((offMinor) => ({ offMinor })),
    ),
    productIds: fc.option(fc.uniqueArray(fc.constantFrom("prd_1", "prd_2", "prd_3"), { minLength: 1 }), {
      nil: undefined,
    }),
    bearsBps: fc.oneof(fc.constantFrom(0, 10_000), fc.integer({ min: 1, max: 9_999 })),
  })
  .map(({ off, ...rest }): Coupon & { bearsBps: number } => {
    const made = { code: "RANDOM", uses: 0, createdAt: "2026-11-01T00:00:00.000Z", version: 1 };
    return { ...made, ...off, ...rest };
  });

/** By largest remainder, written apart from the code under test: a cent at a time, to whom it is nearest. */
export function givenByModel(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const given = weights.map((weight) => Number((BigInt(amount) * BigInt(weight)) / BigInt(whole)));
  const lack = (place: number) =>
    BigInt(amount) * BigInt(weights[place] ?? 0) - BigInt(given[place] ?? 0) * BigInt(whole);
  const got = new Set<number>();
  while (given.reduce((sum, part) => sum + part, 0) < amount) {
    const places = weights.map((_, place) => place).filter((place) => !got.has(place));
    const next = places.reduce((best, place) => (lack(place) > lack(best) ? place : best));
    given[next] = (given[next] ?? 0) + 1;
    got.add(next);
  }
  return given;
}

/** What a coupon takes off each line of a basket, minor units; undefined where it can't be taken. */
export function modelledDiscount(wanted: Wanted, { offBps, offMinor, productIds }: Coupon): number[] | undefined {
  const full = wanted.map(({ priceMinor, quantity }) => priceMinor * quantity);
  const of = full.map((minor, place) => (productIds && !productIds.includes(wanted[place]?.id ?? "") ? 0 : minor));
  const [all, some] = [full, of].map((amounts) => amounts.reduce((a, b) => a + b, 0)) as [number, number];
  // A half counts as a whole.
  const off = offMinor === undefined ? Math.floor((some * (offBps ?? 0) + 5_000) / 10_000) : Math.min(offMinor, some);
  return off === 0 || all - off < 50 ? undefined : givenByModel(off, of);
}
