import { askForPayout as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { payees } from "../../shared/data/payees.ts";
import { payoutAsks } from "../../shared/data/payout-asks.ts";
import { settings } from "../../shared/data/settings.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { type AskRefusal, type PayoutAsk, refusalOf } from "../../shared/domain/payout-ask.ts";
import { newRun, wordsNeededWhenAsked } from "../../shared/domain/run-approval.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { candidatesOf } from "../../shared/policies/candidates.ts";
import { derivedId } from "../../shared/policies/ids.ts";
import { payoutAsked } from "../../shared/policies/run-notice.ts";

const maxTries = 5;

/**
 * An ambassador asks to be paid: a payout run of one, which waits for the word of somebody who may pay. Its id is drawn from how often they
 * have asked, so that a second tab and a retry find the first. Nothing is booked.
 */
export async function askForPayout(_input: InputOf<typeof route>, deps: DepsOf<"payouts/ask">, caller: Caller) {
  const { currency, firstSettings, ownerEmail } = deps.shop;
  const { payouts, notifications } = await deps.settings.get(firstSettings);
  const { mayAsk, minimumMinor } = payouts;
  for (let tries = 0; tries < maxTries; tries++) {
    const [last, [candidate]] = await Promise.all([deps.payoutAsks.get(caller.id), candidatesOf([caller.id], deps)]);
    const createdAt = deps.now().toISOString();
    const refusal = refusalOf(candidate, last, { mayAsk, minimumMinor, now: createdAt });
    if (last && refusal === "waiting") return answerOf(last);
    if (refusal !== undefined || !candidate?.user) throw refused(refusal ?? "held");
    const id = derivedId("run", "asked", caller.id, String((last?.count ?? 0) + 1));
    const facts = { id, currency, minimumMinor, createdAt, askedBy: caller.id };
    const run = newRun({ ...facts, needs: wordsNeededWhenAsked, approvedBy: [] });
    const told = notifications.payoutAsked ? [payoutAsked(run, candidate, ownerEmail, deps.now())] : [];
    if (await deps.payoutAsks.insert(run, { last, by: candidate.user, told })) {
      return answerOf({ askedAt: createdAt, state: run.state });
    }
  }
  throw new AppError("conflict", "Your account changes all the time. Try again in a moment.");
}

const answerOf = ({ askedAt, state }: Pick<PayoutAsk, "askedAt" | "state">) => ({ askedAt, state });

const refused = (reason: AskRefusal) =>
  new AppError("payout_refused", `No payout can be asked for: ${reason}.`, { params: { reason } });

export const handler = signedIn(route, { balances, payees, payoutAsks, settings, users }, askForPayout);
