import type { AggregatedResult } from "@jest/reporters";
import * as z from "zod/mini";

/** A test that failed, and why: the message and the line of the test, without the stack. */
const Failure = z.object({ what: z.string(), why: z.string() });
export type Failure = z.output<typeof Failure>;

/** What Jest tells its parent: after each file, and with `isOver` at the end. */
export const Report = z.object({
  passed: z.int(),
  failed: z.int(),
  skipped: z.int(),
  failures: z.array(Failure),
  isOver: z.boolean(),
});
export type Report = z.output<typeof Report>;

/** What became of a stage. */
export interface Outcome extends Omit<Report, "isOver"> {
  tookMs: number;
}

type Counts = Pick<Report, "passed" | "failed" | "skipped">;

/** Jest's counts; a file that could not be run is a failure. */
export function countsOf(sum: AggregatedResult): Counts {
  return {
    passed: sum.numPassedTests,
    failed: sum.numFailedTests + sum.numRuntimeErrorTestSuites,
    skipped: sum.numPendingTests + sum.numTodoTests,
  };
}

/** `3 passed, 0 failed`: the plain line that a run ends with, easy to read and easy to search for. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

const maxLines = 24;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the escape character that colours begin with.
const colours = /\u001b\[[\d;]*m/g;

/** What a person needs of a failure: the message, cut where it is long, and the first line of the stack that is ours. */
export function whyOf(message: string): string {
  const lines = message.replace(colours, "").trimEnd().split("\n");
  const firstCall = lines.findIndex((line) => /^\s+at /.test(line));
  const said = (firstCall < 0 ? lines : lines.slice(0, firstCall)).join("\n").trim().split("\n");
  const place = lines.find((line) => /^\s+at /.test(line) && !/node_modules|node:internal/.test(line));
  const cut =
    said.length > maxLines ? [...said.slice(0, maxLines), `… and ${said.length - maxLines} more lines`] : said;
  return [...cut, ...(place ? [place.trim()] : [])].join("\n");
}
