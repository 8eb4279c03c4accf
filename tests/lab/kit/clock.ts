import { currentInvocation } from "../prove/invocation.ts";

const RealDate = Date;

/**
 * A clock that stands until it is set, and that each run of a function sees as its own instance's, which may be minutes
 * off. Timers are not touched.
 */
export class Clock {
  #ms: number;

  constructor(ms: number) {
    this.#ms = ms;
  }

  set(ms: number): void {
    this.#ms = ms;
  }

  /** Puts the clock in the place of this process's. @returns the way back */
  install(): () => void {
    const now = () => this.#ms + (currentInvocation()?.skewMs ?? 0);
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
