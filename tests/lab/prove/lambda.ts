import { randomUUID } from "node:crypto";
import type { Context } from "aws-lambda";
import type { Random } from "../../../infra/local/demo/random.ts";
import { type FunctionName, functions } from "../../../shared/topology.ts";
import { Invocation, runAs } from "./invocation.ts";
import type { Scheduler } from "./scheduler.ts";

type Handler = (event: unknown, context: Context) => Promise<unknown>;

/** How a run of a function ended. */
export type Outcome = { answer: unknown } | { failed: unknown } | "died";

/** A run that is to be made. */
export interface Run {
  name: FunctionName;
  event: unknown;
  /** How far this instance's clock is off, milliseconds; else as far as `skewOf` draws. */
  skewMs?: number;
}

/** Runs the real functions in this process, each loaded once and kept warm. */
export class Lambda {
  readonly #scheduler: Scheduler;
  readonly #handlers = new Map<FunctionName, Handler>();
  /** How many runs of each function there were. */
  readonly runs = new Map<FunctionName, number>();
  /** Draws how far the clock of the next instance is off, milliseconds. */
  skewOf = (): number => 0;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  async load(): Promise<void> {
    for (const name of Object.keys(functions) as FunctionName[]) {
      const { handler }: { handler: Handler } = await import(`../../../functions/${name}.ts`);
      this.#handlers.set(name, handler);
    }
  }

  async run(name: FunctionName, event: unknown): Promise<Outcome> {
    const invocation = new Invocation(name, this.skewOf());
    const [outcome] = await this.#scheduler.race([[invocation, () => this.#run(invocation, name, event)]]);
    if (outcome === undefined) throw new Error(`${name} ended without an outcome.`);
    return outcome;
  }

  /** Starts a run that stands still before its first call of an operation, while other things happen. */
  async startSlow(name: FunctionName, event: unknown, operation: string): Promise<{ goOn(): Promise<Outcome> }> {
    const invocation = new Invocation(name, this.skewOf());
    const [reached, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    invocation.pause = { operation, reached: reached.resolve, over: over.promise };
    const outcome = this.#run(invocation, name, event);
    // A fault may end it before it gets there.
    await Promise.race([reached.promise, outcome]);
    return {
      goOn: () => {
        over.resolve();
        return outcome;
      },
    };
  }

  /** Runs several at the same time, their calls in an order drawn from the seed. */
  race(runs: readonly Run[], random: Random): Promise<Outcome[]> {
    const started = runs.map(({ name, event, skewMs = this.skewOf() }): [Invocation, () => Promise<Outcome>] => {
      const invocation = new Invocation(name, skewMs);
      return [invocation, () => this.#run(invocation, name, event)];
    });
    return this.#scheduler.race(started, random);
  }

  async #run(invocation: Invocation, name: FunctionName, event: unknown): Promise<Outcome> {
    const handler = this.#handlers.get(name);
    if (!handler) throw new Error(`${name} is not loaded.`);
    this.runs.set(name, (this.runs.get(name) ?? 0) + 1);
    const ended = runAs(invocation, () => handler(throughJson(event), contextOf(name))).then(
      (answer): Outcome => ({ answer: throughJson(answer) }),
      (failed: unknown): Outcome => ({ failed }),
    );
    const outcome = await Promise.race([ended, invocation.died]);
    // Lambda stops an instance that has answered: what was left to do beside the answer may never be done.
    invocation.die();
    return outcome;
  }
}

/** As between AWS' services: neither side shares objects with the other. */
const throughJson = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

function contextOf(functionName: string): Context {
  const nothing = () => {};
  return {
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: functionName,
    memoryLimitInMB: "256",
    awsRequestId: randomUUID(),
    logGroupName: functionName,
    logStreamName: "prove",
    // A history's time is not this machine's: a run that a busy machine holds up has not run out of any.
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => 2 ** 31 - 1,
    done: nothing,
    fail: nothing,
    succeed: nothing,
  };
}
