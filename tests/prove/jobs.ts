/** What passes between the one who plans histories and the processes that run them. */
import type { Fault } from "./faults.ts";

export interface HistoryJob {
  flow: string;
  faults: Fault[];
  /** Of the storm in which messages come; none for a calm. */
  storm?: number;
}

/** Random lives of a shop, explored by fast-check from a seed. */
export interface LivesJob {
  lives: number;
  seed: number;
  /** Of one life among them, to play it again. */
  path?: string;
}

export type Job = HistoryJob | LivesJob;

export interface HistoryReport {
  /** Labels of the calls that could go wrong, in order. */
  calls: string[];
  /** `lost@5 orders/complete: DynamoDB TransactWriteItems`, for each fault that came to pass. */
  hits: string[];
  violations: string[];
  duplicates: Record<string, number>;
  deliveries: number;
  redriven: number;
}

export interface LivesReport {
  lives: number;
  steps: number;
  violations: string[];
  duplicates: Record<string, number>;
  deliveries: number;
}

/** `npm run prove -- …` with this plays a history again. */
export function replayOf({ flow, faults, storm }: HistoryJob): string {
  const plan = faults.map(({ at, kind }) => `${kind}@${at}`).join(",") || "none";
  return `--flow "${flow}" --faults ${plan}${storm === undefined ? "" : ` --storm ${storm}`}`;
}
