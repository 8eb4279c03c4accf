/** What passes between the one who plans histories and the processes that run them. */
import { type Fault, writeFaults } from "./faults.ts";

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

export interface LivesReport {
  lives: number;
  /** Labels of the calls that any of them made. */
  seen: string[];
  steps: number;
  violations: string[];
  duplicates: Record<string, number>;
  deliveries: number;
  maxDeliveries: number;
}

/** `npm run prove -- …` with this plays a history again. */
export function replayOf({ flow, faults, storm }: HistoryJob): string {
  return `--flow "${flow}" --faults ${writeFaults(faults)}${storm === undefined ? "" : ` --storm ${storm}`}`;
}
