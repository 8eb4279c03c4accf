import middy from "@middy/core";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod/mini";
import type { FunctionName } from "../topology.ts";
import { lazyDeps } from "./context.ts";
import { errorFields, type Log, logOf } from "./log.ts";
import type { DepsOf, PartsOf } from "./parts.ts";

type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/**
 * The handler of a queue's consumer. Messages of a batch stand alone: one that fails comes back later, and in the end
 * moves to the dead-letter queue, while the others are done.
 */
export function queue<Name extends FunctionName, Schema extends z.ZodMiniType>(
  name: Name,
  message: Schema,
  parts: PartsOf<Name>,
  useCase: (message: z.output<Schema>, deps: DepsOf<Name> & { log: Log }) => Promise<void>,
): QueueHandler {
  const deps = lazyDeps<Name>(name, parts);
  return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
    const failures = await Promise.all(
      Records.map(async ({ messageId, body }) => {
        const log = logOf(name, messageId);
        try {
          await useCase(z.parse(message, JSON.parse(body)), { ...deps(), log });
          return [];
        } catch (error) {
          log.error("message failed", errorFields(error));
          return [{ itemIdentifier: messageId }];
        }
      }),
    );
    return { batchItemFailures: failures.flat() };
  });
}
