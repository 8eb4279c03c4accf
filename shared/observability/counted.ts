import type { FunctionName } from "../topology.ts";
import { type Row, rowOf } from "../topology-row.ts";
import type { Metrics } from "./metrics.ts";

const countsOf = (name: FunctionName): NonNullable<Row["counts"]> => rowOf(name).counts ?? {};

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
