import { availableMinor, type Balance } from "./balance.ts";
import { type PayoutMethod, payoutMethods } from "./payout.ts";
import type { Standing } from "./standing.ts";

/** Why somebody who is owed something is not paid by a run, in the order in which it is asked. */
export const skipReasons = [
  "under_way",
  "suspended",
  "negative",
  "blocked",
  "held",
  "below_minimum",
  "no_payee",
  "payee_changed",
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What a run needs to know of somebody who is owed anything. */
export interface Candidate {
  balance: Balance;
  /** Undefined where there is no such account any more. */
  standing: Standing | undefined;
  /** Where they want to be paid; `pausedUntil` while the details are too new, ISO-8601. */
  payee: { pausedUntil?: string | undefined } | undefined;
}

/** What a run pays somebody, minor units, or why it does not. */
export type Decision = { amountMinor: number } | { skipped: SkipReason };

/**
 * Decides on one ambassador. All that is available is paid; the minimum asks for that much of it, and not of what is still held. Who
 * left is paid whatever it is, as there will be no more.
 */
export function decide(
  { balance, standing, payee }: Candidate,
  { minimumMinor, now }: { minimumMinor: number; now: string },
): Decision {
  const amountMinor = availableMinor(balance, now.slice(0, 10));
  if (balance.payoutId !== undefined) return { skipped: "under_way" };
  if (standing !== "active" && standing !== "left") return { skipped: "suspended" };
  if (amountMinor < 0) return { skipped: "negative" };
  if (amountMinor === 0) return { skipped: balance.blockedMinor > 0 ? "blocked" : "held" };
  if (amountMinor < minimumMinor && standing !== "left") return { skipped: "below_minimum" };
  if (!payee) return { skipped: "no_payee" };
  if (payee.pausedUntil !== undefined && payee.pausedUntil > now) return { skipped: "payee_changed" };
  return { amountMinor };
}

/** Whether a balance is worth a line of a preview: somebody who was paid all and is owed nothing is no part of it. */
export function isOwedAnything({ totalMinor, blockedMinor, heldMinor, payingMinor }: Balance): boolean {
  return totalMinor !== 0 || blockedMinor !== 0 || payingMinor !== 0 || Object.values(heldMinor).some((it) => it !== 0);
}

/** A run that waits pays nobody until those who may pay have given their word. One that was declined never
 * does, nor one for which there was nobody to pay when it was due. */
export const runStates = ["waiting", "begun", "declined", "empty"] as const;
export type RunState = (typeof runStates)[number];

/** Many payouts that are made together. */
export interface PayoutRun {
  id: string;
  currency: string;
  /** The smallest that is paid, as it was set when the run was started; minor units. */
  minimumMinor: number;
  createdAt: string;
  /** Who of the team started it; absent where the calendar did. */
  startedBy?: string | undefined;
  /** The day, in the shop's time zone, for which the calendar started it. */
  scheduledFor?: string | undefined;
  /** The ambassador who asked for it, and whom alone it pays. */
  askedBy?: string | undefined;
  state: RunState;
  /** How many people's word it takes, as it was set when the run was started. */
  needs: number;
  /** Who gave theirs; who started it by hand is the first. */
  approvedBy: readonly string[];
  declinedBy?: string | undefined;
  declineReason?: string | undefined;
  /** Counts the changes; a writer that saw an older one must read again. */
  version: number;
}

/** What became of a part. */
export interface PartResult {
  made: number;
  madeMinor: number;
  /** How many of those made are paid by which method; absent from what was made before this was counted. */
  methods?: Partial<Record<PayoutMethod, number>> | undefined;
  skipped: { ambassadorId: string; reason: SkipReason }[];
}

/** Some ambassadors on whom a run decides together. */
export interface RunPart {
  shard: number;
  /** Behind whom they come in the shard; `""` for its first. */
  after: string;
  /** Behind whom the next part begins; absent where this is the shard's last. */
  through?: string | undefined;
  ambassadorIds: readonly string[];
  /** Absent until all of them are decided on. */
  result?: PartResult | undefined;
}

/** How far a run has come; by which methods it pays, of old parts any. @param shards over how many it decides: all of those who are owed anything, or one */
export function progressOf(parts: readonly RunPart[], shards: number) {
  const done = parts.flatMap(({ result }) => result ?? []);
  const ends = parts.filter(({ through }) => through === undefined).length;
  const skipped = done.flatMap((result) => result.skipped);
  return {
    isMade: ends === shards && done.length === parts.length,
    made: done.reduce((sum, { made }) => sum + made, 0),
    madeMinor: done.reduce((sum, { madeMinor }) => sum + madeMinor, 0),
    methods: payoutMethods.filter((method) =>
      done.some(({ made, methods }) => (methods ? methods[method] !== undefined : made > 0)),
    ),
    skipped: skipReasons
      .map((reason) => ({ reason, count: skipped.filter((it) => it.reason === reason).length }))
      .filter(({ count }) => count > 0),
  };
}
