/**
 * What statistics are made of, amounts in minor units. `refundsMinor` is all that went back to buyers, and `disputesMinor` the part of
 * it that banks took. Shares are net of it: gross − refunds = ambassador + shop.
 */
export const counterNames = [
  "orders",
  "grossMinor",
  "refundsMinor",
  "disputesMinor",
  "ambassadorMinor",
  "shopMinor",
] as const;
export type CounterName = (typeof counterNames)[number];
export type Counters = Readonly<Record<CounterName, number>>;

/** Something for each counter, by its name. */
export function byCounter<Value>(of: (name: CounterName) => Value): Record<CounterName, Value> {
  // Each name has its entry; the compiler can't see that from a list of pairs.
  return Object.fromEntries(counterNames.map((name) => [name, of(name)])) as Record<CounterName, Value>;
}

export const noCounters: Counters = byCounter(() => 0);

export function addCounters(a: Counters, b: Counters): Counters {
  return byCounter((name) => a[name] + b[name]);
}

export function sameCounters(a: Counters, b: Counters): boolean {
  return counterNames.every((name) => a[name] === b[name]);
}
