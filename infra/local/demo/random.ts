/** Random choices that are the same at every run, so that two people see the same demo shop. */
export interface Random {
  /** 0 ≤ value < 1 */
  next(): number;
  /** A whole number, both bounds included. */
  between(min: number, max: number): number;
  /** One of them; by weight where weights are given. Throws on an empty list. */
  pick<Item>(items: readonly Item[], weights?: readonly number[]): Item;
  /** Some of them, in random order, none twice. */
  sample<Item>(items: readonly Item[], count: number): Item[];
}

/** mulberry32: 32 bits of state, good enough for a demo, useless for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    between,
    pick(items, weights = []) {
      let left = next() * items.reduce((sum, _, index) => sum + (weights[index] ?? 1), 0);
      for (const [index, item] of items.entries()) {
        left -= weights[index] ?? 1;
        if (left < 0) return item;
      }
      const last = items.at(-1);
      if (last === undefined) throw new Error("There is nothing to pick from.");
      return last;
    },
    sample(items, count) {
      const left = [...items];
      return Array.from({ length: Math.min(count, items.length) }, () =>
        left.splice(between(0, left.length - 1), 1),
      ).flat();
    },
  };
}
