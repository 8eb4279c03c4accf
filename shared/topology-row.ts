import type { FunctionName, MetricName, QueueName, ServiceName, VerbName } from "./topology.ts";
import { functions } from "./topology.ts";
import type { FunctionSpec } from "./topology-spec.ts";

/** A row of the topology, seen with all that a row may say. */
export type Row = FunctionSpec<VerbName, QueueName, ServiceName, MetricName>;

const rows: Readonly<Record<FunctionName, Row>> = functions;

/** A function's row. Bundles hold infra/cloud/own-row.ts in place of this file: each knows its own row, and none of the others. */
export const rowOf = (name: FunctionName): Row => rows[name];
