import { currentInvocation } from "./invocation.ts";

const times = 100;

/** Has the pauses of functions and of their clients, between two tries for example, pass a hundred times as fast. */
export function quickenPauses(): () => void {
  const original = globalThis.setTimeout;
  const quick = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
    // A run that was ended leaves its timers behind; they keep nobody waiting.
    currentInvocation() ? original(run, ms / times, ...args) : original(run, ms, ...args);
  globalThis.setTimeout = Object.assign(quick, original);
  return () => {
    globalThis.setTimeout = original;
  };
}

/** Keeps what functions print from the terminal; the last lines of a history are kept for whoever looks into it. */
export class Printed {
  #lines: string[] = [];

  /** @returns the way back */
  capture(): () => void {
    const original = process.stdout.write;
    const write = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
      if (!currentInvocation()) return Reflect.apply(original, process.stdout, [chunk, ...rest]);
      this.#lines.push(String(chunk).trim());
      return true;
    };
    process.stdout.write = write;
    return () => {
      process.stdout.write = original;
    };
  }

  /** The lines since the last time. */
  take(): string[] {
    return this.#lines.splice(0);
  }
}
