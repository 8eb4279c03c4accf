import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { causedBy } from "../observability/correlation.ts";
import { type Log, logOf } from "../observability/log.ts";
import type { FunctionName } from "../topology.ts";
import { lazyDeps } from "./context.ts";
import type { DepsOf, PartsOf } from "./deps.ts";

/** The handler of something that runs on a schedule. What it throws is counted and tried again by the scheduler. */
export function schedule<Name extends FunctionName>(
  name: Name,
  parts: PartsOf<Name>,
  useCase: (deps: DepsOf<Name> & { log: Log }) => Promise<void>,
): (event: unknown, context: Context) => Promise<void> {
  const deps = lazyDeps<Name>(name, parts);
  return middy<unknown, void>().handler(async (_event, { awsRequestId }) =>
    causedBy({ correlationId: awsRequestId, by: `schedule:${name}` }, () =>
      useCase({ ...deps(), log: logOf(name, awsRequestId) }),
    ),
  );
}
