import { availableMinor, type Balance, heldAfter, noOwed } from "../domain/balance.ts";
import type { AmbassadorEntry } from "../domain/ledger.ts";
import { sumMinor } from "../domain/money.ts";
import { dayOf } from "../domain/period.ts";

/** What somebody is owed on a day. @param balance undefined where nothing was ever booked */
export function balanceAnswer(balance: Balance | undefined, currency: string, now: Date) {
  const owed = balance ?? noOwed;
  const today = dayOf(now.toISOString());
  const held = heldAfter(owed, today);
  const { blockedMinor, payingMinor, paidMinor } = owed;
  const heldMinor = sumMinor(held.map(({ amountMinor }) => amountMinor));
  return {
    currency,
    availableMinor: availableMinor(owed, today),
    held,
    heldMinor,
    blockedMinor,
    payingMinor,
    paidMinor,
  };
}

/** What a person booked on a balance. Its second posting is the ambassador's. */
export function enteredAnswer({ id, currency, reason = "", bookedAt, postings }: AmbassadorEntry) {
  return { id, amountMinor: postings[0]?.amountMinor ?? 0, currency, reason, bookedAt };
}
