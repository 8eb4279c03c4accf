import { relative } from "node:path";
import type { AggregatedResult, TestResult } from "@jest/reporters";
import { root } from "../house/sources.ts";
import { countsOf, type Failure, type Report, whyOf } from "./results.ts";

/** Tells the runner, which started this Jest, how far it is and what failed. */
export default class RunnerReporter {
  readonly #failures: Failure[] = [];

  onTestFileResult(
    _test: unknown,
    { testFilePath, testResults, testExecError, failureMessage }: TestResult,
    sum: AggregatedResult,
  ) {
    const file = relative(root, testFilePath);
    for (const { status, fullName, failureMessages } of testResults) {
      if (status === "failed")
        this.#failures.push({ what: `${file}: ${fullName}`, why: failureMessages.map(whyOf).join("\n") });
    }
    if (testExecError) this.#failures.push({ what: file, why: whyOf(failureMessage ?? testExecError.message) });
    this.#tell(sum, false);
  }

  onRunComplete(_contexts: unknown, sum: AggregatedResult) {
    this.#tell(sum, true);
  }

  #tell(sum: AggregatedResult, isOver: boolean) {
    const report: Report = { ...countsOf(sum), failures: this.#failures, isOver };
    process.send?.(report);
  }
}
