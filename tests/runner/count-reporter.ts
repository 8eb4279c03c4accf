import type { AggregatedResult } from "@jest/reporters";
import { closingLine, countsOf } from "./results.ts";

/** Ends a run of Jest's own with its counts in one plain line. */
export default class CountReporter {
  onRunComplete(_contexts: unknown, sum: AggregatedResult): void {
    process.stderr.write(`${closingLine(countsOf(sum))}\n`);
  }
}
