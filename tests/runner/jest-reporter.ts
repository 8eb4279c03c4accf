import { relative } from "node:path";
import type { AggregatedResult, TestResult } from "@jest/reporters";
import { root } from "../house/sources.ts";
import { countsOf, type Failure, type Report, whyOf } from "./results.ts";

/** Tells the runner, which started this Jest, how far it is and what failed; how long each file took goes to its log. */
export default class RunnerReporter {
  readonly #failures: Failure[] = [];

  onTestFileResult(
    _test: unknown,
    { testFilePath, testResults, testExecError, failureMessage, perfStats }: TestResult,
    sum: AggregatedResult,
  ) {
    const file = relative(root, testFilePath);
    process.stdout.write(`${(perfStats.runtime / 1000).toFixed(1).padStart(6)} s  ${file}\n`);
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
