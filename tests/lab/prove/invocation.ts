import { AsyncLocalStorage } from "node:async_hooks";

export interface Pause {
  operation: string;
  reached(): void;
  over: Promise<void>;
}

/** One run of a function. What it calls is told from what the harness calls by the asynchronous context. */
export class Invocation {
  static #count = 0;
  /** Tells it from all others. */
  readonly number = ++Invocation.#count;
  readonly functionName: string;
  /** How far the clock of its instance is off, milliseconds. */
  readonly skewMs: number;
  /** Calls that go on failing while their client tries them again, by the client's own name of the call. */
  readonly failing = new Set<string>();
  /** Calls whose next try is let through. */
  readonly retried = new Set<string>();
  readonly died: Promise<"died">;
  isDead = false;
  /** Stands still before its first call of this operation, until it is let go on. */
  pause: Pause | undefined;
  #die: (word: "died") => void = () => {};

  constructor(functionName: string, skewMs = 0) {
    this.functionName = functionName;
    this.skewMs = skewMs;
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  /** From now on nothing that it calls is heard, and nothing is answered. */
  die(): void {
    this.isDead = true;
    this.#die("died");
  }
}

const running = new AsyncLocalStorage<Invocation>();

export const runAs = <Result>(invocation: Invocation, run: () => Result): Result => running.run(invocation, run);
export const currentInvocation = (): Invocation | undefined => running.getStore();
/** Runs something of the harness's own in the middle of an invocation. */
export const outOfInvocation = <Result>(run: () => Result): Result => running.exit(run);
