/** Which function the present work belongs to: all of them run in this process. */
import { AsyncLocalStorage } from "node:async_hooks";

const running = new AsyncLocalStorage<string>();

/** Runs a function's code under its name. */
export const runAsFunction = <Result>(functionName: string, run: () => Result): Result =>
  running.run(functionName, run);

/** Runs something that is none of a function's, though it comes of one. */
export const runAsNone = <Result>(run: () => Result): Result => running.exit(run);

/** Undefined outside of any function. */
export const runningFunction = (): string | undefined => running.getStore();
