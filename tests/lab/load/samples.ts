/** What visitors measure: how long each request took, and what went wrong. */
export class Samples {
  /** Milliseconds by kind of request. */
  readonly #took = new Map<string, number[]>();
  readonly #errors = new Map<string, { count: number; first: string }>();

  took(kind: string, ms: number): void {
    const list = this.#took.get(kind);
    if (list) list.push(ms);
    else this.#took.set(kind, [ms]);
  }

  /** @param what the kind of request and what it met, such as `place an order: 503`; @param first its answer */
  failed(what: string, first: string): void {
    const known = this.#errors.get(what);
    if (known) known.count += 1;
    else this.#errors.set(what, { count: 1, first: first.slice(0, 300) });
  }

  get kinds(): string[] {
    return [...this.#took.keys()];
  }

  /** All samples of some kinds, the shortest first. */
  sorted(kinds: readonly string[]): Float64Array {
    return Float64Array.from(kinds.flatMap((kind) => this.#took.get(kind) ?? [])).sort();
  }

  count(kind: string): number {
    return this.#took.get(kind)?.length ?? 0;
  }

  get errors(): { what: string; count: number; first: string }[] {
    return [...this.#errors].map(([what, error]) => ({ what, ...error }));
  }
}

/** The sample that `percent` of all are not above (nearest rank, no estimate); 0 where there is none. */
export function percentile(sorted: Float64Array, percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}
