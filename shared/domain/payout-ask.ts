import { type Candidate, decide, type RunState, skipReasons } from "./payout-run.ts";

/** Why somebody can't ask to be paid: the settings, what they asked for before, or what a run would leave them out for. */
export const askRefusals = ["not_allowed", "waiting", "asked_lately", ...skipReasons] as const;
export type AskRefusal = (typeof askRefusals)[number];

/** So long after somebody has asked they may ask once more, whatever was said to it. */
export const askAgainHours = 24;

/** The last payout that an ambassador asked for. Each has one such, so that two of theirs never wait. */
export interface PayoutAsk {
  ambassadorId: string;
  /** How often they have asked: with it each run of theirs has an id of its own. */
  count: number;
  /** The run of one that was made of it. */
  runId: string;
  /** ISO-8601, UTC. */
  askedAt: string;
  /** What the shop said to it: the run's own state. */
  state: RunState;
  declineReason?: string | undefined;
}

/** From when on somebody may ask once more, ISO-8601. */
export const askAgainAt = ({ askedAt }: Pick<PayoutAsk, "askedAt">): string =>
  new Date(Date.parse(askedAt) + askAgainHours * 3_600_000).toISOString();

/**
 * Why somebody can't ask to be paid now.
 * @param last what they asked for before
 * @returns undefined where they can
 */
export function refusalOf(
  candidate: Candidate | undefined,
  last: PayoutAsk | undefined,
  { mayAsk, minimumMinor, now }: { mayAsk: boolean; minimumMinor: number; now: string },
): AskRefusal | undefined {
  if (last?.state === "waiting") return "waiting";
  if (!mayAsk) return "not_allowed";
  if (!candidate) return "held";
  const decided = decide(candidate, { minimumMinor, now });
  if ("skipped" in decided) return decided.skipped;
  return last && askAgainAt(last) > now ? "asked_lately" : undefined;
}
