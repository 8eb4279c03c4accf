import type { AggregatedResult } from "@jest/reporters";

/** Ends a run with its counts in one plain line, which is easy to read and easy to search for. */
export default class CountReporter {
  onRunComplete(_contexts: unknown, results: AggregatedResult): void {
    const { numPassedTests: passed, numFailedTests, numPendingTests: skipped, numRuntimeErrorTestSuites } = results;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    process.stderr.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
  }
}
