const RealDate = Date;

/** A clock that stands until it is set. Timers are not touched. */
export class Clock {
  #ms: number;
  readonly #skewMs: () => number;

  /** @param skewMs how far off the clock is for whoever looks at it, milliseconds */
  constructor(ms: number, skewMs: () => number) {
    this.#ms = ms;
    this.#skewMs = skewMs;
  }

  set(ms: number): void {
    this.#ms = ms;
  }

  /** Puts the clock in the place of this process's. @returns the way back */
  install(): () => void {
    const now = () => this.#ms + this.#skewMs();
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
      apply: () => new RealDate(now()).toString(),
      get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
    });
    return () => {
      globalThis.Date = RealDate;
    };
  }
}
