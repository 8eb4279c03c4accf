import middy from "@middy/core";
import type { Context } from "aws-lambda";
import type * as z from "zod/mini";
import { causedBy } from "../observability/correlation.ts";
import type { FunctionName } from "../topology.ts";
import { lazyDeps } from "./context.ts";
import type { DepsOf, PartsOf } from "./deps.ts";
import { parse } from "./http/parse.ts";

/** The handler of a function that only an AWS identity with leave to invoke it reaches. */
export function invocation<Name extends FunctionName, Schema extends z.ZodMiniType, Output>(
  name: Name,
  input: Schema,
  parts: PartsOf<Name>,
  useCase: (input: z.output<Schema>, deps: DepsOf<Name>) => Promise<Output>,
): (event: unknown, context: Context) => Promise<Output> {
  const deps = lazyDeps<Name>(name, parts);
  return middy<unknown, Output>().handler(async (event, { awsRequestId }) =>
    causedBy({ correlationId: awsRequestId, by: "operator" }, () => useCase(parse(input, event), deps())),
  );
}
