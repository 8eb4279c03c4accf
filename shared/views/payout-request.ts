import { askAgainAt, type PayoutAsk, refusalOf } from "../domain/payout-ask.ts";
import type { Candidate } from "../domain/payout-run.ts";
import type { ShopSettings } from "../domain/settings.ts";

/** So long what the shop said to somebody who asked is shown. */
const shownDays = 14;

/** Whether somebody may ask to be paid, and what they asked for last. */
export function payoutRequestAnswer(
  candidate: Candidate | undefined,
  last: PayoutAsk | undefined,
  { mayAsk, minimumMinor }: ShopSettings["payouts"],
  now: Date,
) {
  const refusal = refusalOf(candidate, last, { mayAsk, minimumMinor, now: now.toISOString() });
  const isShown = last && (last.state === "waiting" || isWithin(last.askedAt, shownDays, now));
  return {
    refusal,
    ...(isShown && { last: { askedAt: last.askedAt, state: last.state, declineReason: last.declineReason } }),
    ...(last && refusal === "asked_lately" && { againAt: askAgainAt(last) }),
  };
}

const isWithin = (at: string, days: number, now: Date): boolean => now.getTime() - Date.parse(at) < days * 86_400_000;
