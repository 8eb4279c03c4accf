import { availableMinor, type Balance } from "./balance.ts";
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
