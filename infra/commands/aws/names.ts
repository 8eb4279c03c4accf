import type { FunctionName, QueueName, SecretName } from "../../../shared/topology.ts";
import { flatNameOf, functionNames, queueNames, rowOf } from "../../cloud/rows.ts";

/** What a stage's resources are called. infra/cloud gives these names; docs and alarms say them. */
export const stackNameOf = (stage: string) => `herald-${stage}`;
export const lambdaNameOf = (stage: string, name: FunctionName) => `herald-${stage}-${flatNameOf(name)}`;
export const logGroupOf = (stage: string, name: FunctionName) => `/aws/lambda/${lambdaNameOf(stage, name)}`;
export const queueNameOf = (stage: string, queue: QueueName) => `herald-${stage}-${queue}`;
export const deadLettersNameOf = (stage: string, { of }: DeadLetterSource) => `herald-${stage}-${of}-dead-letters`;
export const secretIdOf = (stage: string, secret: SecretName) => `herald-${stage}/${secret}`;

/** Whose dead letters a queue keeps: a queue's, or those of a function that no queue stands before. */
export type DeadLetterSource =
  | { of: string; kind: "queue"; queue: QueueName }
  | { of: string; kind: "schedule"; name: FunctionName }
  | { of: string; kind: "stream"; name: FunctionName };

/** Everything that has a dead-letter queue, in the topology's order. */
export const deadLetterSources: readonly DeadLetterSource[] = [
  ...queueNames.map((queue): DeadLetterSource => ({ of: queue, kind: "queue", queue })),
  ...functionNames.flatMap((name): DeadLetterSource[] => {
    const { on } = rowOf(name);
    const of = flatNameOf(name);
    if ("schedule" in on) return [{ of, kind: "schedule", name }];
    return "stream" in on ? [{ of, kind: "stream", name }] : [];
  }),
];
