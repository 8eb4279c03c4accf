import type { FunctionName } from "../../../shared/topology.ts";
import { functionNames } from "../../cloud/rows.ts";
import { nearest } from "../../terminal/nearest.ts";
import { WrongUse } from "../../terminal/refusal.ts";
import type { LogEvent } from "./line.ts";

/**
 * The function that was named, as the topology has it or as AWS does (`accounts_sign-in`, `herald-dev-accounts_sign-in`).
 * @throws WrongUse that lists the names which are near, else all of them
 */
export function functionNamed(typed: string): FunctionName {
  const bare = typed.replace(/^herald-.*-(?=[a-z]+_)/, "").replace("_", "/");
  const found = functionNames.find((name) => name === bare);
  if (found) return found;
  const near = nearest(typed, functionNames, 5);
  const listed = (near.length > 0 ? near : functionNames).map((name) => `\n  ${name}`).join("");
  throw new WrongUse(`There is no function ${typed}. ${near.length > 0 ? "Near it:" : "There are:"}${listed}`);
}

/** Which events are wanted: of a function, of a text, in whatever letters, and of one correlation. */
export interface Wanted {
  function?: FunctionName | undefined;
  filter?: string | undefined;
  correlation?: string | undefined;
  /** Lambda's own lines about each run as well. */
  all?: boolean | undefined;
}

/** What Lambda writes around each run, three lines for one of ours: when it began, ended, and what it is billed for. */
const aroundRun = /^(INIT_START|START|END|REPORT) /;

/** Whether an event is wanted. A correlation's id is looked for anywhere: Lambda's own lines name it in words. */
export function isWanted({ text, functionName }: LogEvent, wanted: Wanted): boolean {
  const { filter, correlation, all = false } = wanted;
  if (wanted.function !== undefined && functionName !== wanted.function) return false;
  // A run that was cut off says so in its report.
  if (!all && aroundRun.test(text) && !/\tStatus: /.test(text)) return false;
  const holdsText = filter === undefined || text.toLowerCase().includes(filter.toLowerCase());
  return holdsText && (correlation === undefined || text.includes(correlation));
}

/** In the order of time; what is of one moment stays in the order in which it came. */
export function byTime(events: readonly LogEvent[]): LogEvent[] {
  return events.toSorted((a, b) => a.atMs - b.atMs);
}
