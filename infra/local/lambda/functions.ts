/** Lambda on this machine: runs a function as the cloud would, with its context and its timeout. */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Context } from "aws-lambda";
import { type FunctionSpec, timeoutSecondsOf } from "../../../shared/topology-spec.ts";
import type { Activity } from "./activity.ts";
import type { FunctionLog } from "./function-log.ts";
import { watchSources } from "./sources.ts";

/** Runs a function by name. Rejects if it throws, does not compile, or outlives its timeout. */
export type Invoke = (name: string, event: unknown) => Promise<unknown>;

export interface Functions {
  invoke: Invoke;
  /** Rows of the topology that have no file. */
  missing(): string[];
  stop(): void;
}

/** @param directory the files' directory: `<directory>/<name>.ts` exports `handler` */
export function createFunctions(options: {
  specs: Record<string, FunctionSpec>;
  directory: string;
  activity: Activity;
  log: FunctionLog;
}): Functions {
  const { specs, directory, activity, log } = options;
  const sources = watchSources([directory, join(dirname(directory), "shared")]);
  const fileOf = (name: string) => join(directory, `${name}.ts`);

  async function run(name: string, event: unknown, requestId: string): Promise<unknown> {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (!spec) throw new Error(`The topology has no function ${name}.`);
    if (!existsSync(fileOf(name))) throw new Error(`functions/${name}.ts does not exist yet.`);
    const { handler } = await sources.load(fileOf(name));
    if (typeof handler !== "function") throw new Error(`functions/${name}.ts exports no handler.`);
    const timeoutSeconds = timeoutSecondsOf(spec);
    const context = contextOf(name, requestId, timeoutSeconds);
    // Through JSON, as between AWS' services: neither side may share objects with, or hide types from, the other.
    const result = await within(timeoutSeconds, () => handler(throughJson(event), context));
    return throughJson(result);
  }

  return {
    async invoke(name, event) {
      const end = activity.begin();
      const requestId = randomUUID();
      try {
        return await log.capture(name, () => run(name, event, requestId));
      } catch (error) {
        log.failure(name, requestId, error);
        throw error;
      } finally {
        end();
      }
    },
    missing: () => Object.keys(specs).filter((name) => !existsSync(fileOf(name))),
    stop: () => sources.stop(),
  };
}

async function within(seconds: number, work: () => unknown): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Task timed out after ${seconds.toFixed(2)} seconds`)), seconds * 1000);
  });
  try {
    return await Promise.race([Promise.resolve().then(work), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function contextOf(name: string, requestId: string, timeoutSeconds: number): Context {
  const deadline = performance.now() + timeoutSeconds * 1000;
  const functionName = `herald-${name.replaceAll("/", "-")}`;
  return {
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:eu-west-1:000000000000:function:${functionName}`,
    memoryLimitInMB: "256",
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}

function throughJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value) ?? "null");
}
