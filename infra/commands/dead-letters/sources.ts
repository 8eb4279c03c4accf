import type { FunctionName, QueueName } from "../../../shared/topology.ts";
import { flatNameOf, functionNames, queueNames, rowOf } from "../../cloud/rows.ts";

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
