import { Refusal, WrongUse } from "../../terminal/refusal.ts";

/** Between which moments DynamoDB can bring a table back, epoch milliseconds. */
export interface RecoveryWindow {
  fromMs: number;
  untilMs: number;
}

const iso = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");

/** `2026-11-22T03:00:00Z to 2026-11-28T12:55:00Z` */
export const windowText = ({ fromMs, untilMs }: RecoveryWindow) => `${iso(fromMs)} to ${iso(untilMs)}`;

/**
 * The moment that `--to` names, epoch milliseconds: an ISO-8601 time with its zone, or `latest`.
 * @throws WrongUse where it is neither
 * @throws Refusal where the table can't be brought back to it
 */
export function momentOf(text: string, window: RecoveryWindow): number {
  if (text === "latest") return window.untilMs;
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) {
    throw new WrongUse(`--to takes latest, or a time with its zone such as 2026-11-22T03:00:00Z, and was "${text}".`);
  }
  if (at < window.fromMs || at > window.untilMs) {
    throw new Refusal(`The table can be brought back to any moment from ${windowText(window)}, and ${text} is none.`);
  }
  return at;
}

/** What a restored table is called: after its stage, so that all commands know whose it is, and after that moment. */
export const restoredNameOf = (stackName: string, ms: number) =>
  `${stackName}-Table-restored-${iso(ms).replaceAll(/[-:]/g, "")}`;
