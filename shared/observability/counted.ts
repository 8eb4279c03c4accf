import { type FunctionName, functions, type MetricName } from "../topology.ts";
import type { FunctionSpec } from "../topology-spec.ts";
import type { Metrics } from "./metrics.ts";

type Row = FunctionSpec<string, string, string, MetricName>;
const countsOf = (name: FunctionName): NonNullable<Row["counts"]> => {
  const row: Row = functions[name];
  return row.counts ?? {};
};

/** What a request that was answered counts as. */
export function countsOfRequest(name: FunctionName, status: number): Metrics {
  const { asked, refused } = countsOf(name);
  return {
    ...(asked && { [asked]: 1 }),
    ...(refused && status >= 400 && status < 500 && { [refused]: 1 }),
    ...(status >= 500 && { ServerErrors: 1 }),
  };
}

/** What a message that failed counts as. */
export function countsOfFailure(name: FunctionName): Metrics {
  const { failed } = countsOf(name);
  return failed ? { [failed]: 1 } : {};
}
