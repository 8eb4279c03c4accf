import { readEarnings as route } from "../../shared/contract/balances.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { settings } from "../../shared/data/settings.ts";
import { dayIn, nextDue } from "../../shared/domain/payout-schedule.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { balanceAnswer } from "../../shared/views/balance.ts";

/** An ambassador reads what they are owed, when it may be paid, and what was. */
export async function readEarnings(_input: InputOf<typeof route>, deps: DepsOf<"balances/read-own">, caller: Caller) {
  const { currency, firstSettings } = deps.shop;
  const [balance, { payouts, contact }] = await Promise.all([
    deps.balances.get(caller.id),
    deps.settings.get(firstSettings, { eventual: true }),
  ]);
  const now = deps.now();
  return {
    ...balanceAnswer(balance, currency, now),
    nextPayoutOn: nextDue(payouts.schedule, dayIn(contact.timeZone, now)),
    minimumMinor: payouts.minimumMinor,
  };
}

export const handler = signedIn(route, { balances, settings }, readEarnings);
