import { readEarnings as route } from "../../shared/contract/balances.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { payees } from "../../shared/data/payees.ts";
import { payoutAsks } from "../../shared/data/payout-asks.ts";
import { settings } from "../../shared/data/settings.ts";
import { dayIn, nextDue } from "../../shared/domain/payout-schedule.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { balanceAnswer } from "../../shared/views/balance.ts";
import { payoutRequestAnswer } from "../../shared/views/payout-request.ts";

/** An ambassador reads what they are owed, when it may be paid, and what was; and whether they may ask for it. */
export async function readEarnings(_input: InputOf<typeof route>, deps: DepsOf<"balances/read-own">, caller: Caller) {
  const { currency, firstSettings } = deps.shop;
  const [balance, payee, last, user, { payouts, contact }] = await Promise.all([
    deps.balances.get(caller.id),
    deps.payees.get(caller.id),
    deps.payoutAsks.get(caller.id),
    caller.user(),
    deps.settings.get(firstSettings, { eventual: true }),
  ]);
  const now = deps.now();
  const candidate = balance && { balance, standing: standingOf(user), payee: payee?.payee };
  return {
    ...balanceAnswer(balance, currency, now),
    nextPayoutOn: nextDue(payouts.schedule, dayIn(contact.timeZone, now)),
    minimumMinor: payouts.minimumMinor,
    payoutRequest: payoutRequestAnswer(candidate, last, payouts, now),
  };
}

export const handler = signedIn(route, { balances, payees, payoutAsks, settings }, readEarnings);
