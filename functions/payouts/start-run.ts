import { startRun as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { settings } from "../../shared/data/settings.ts";
import { team } from "../../shared/data/team.ts";
import { users } from "../../shared/data/users.ts";
import { newRun, wordsNeeded } from "../../shared/domain/run-approval.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { derivedId } from "../../shared/policies/ids.ts";
import { runWaits } from "../../shared/policies/run-notice.ts";
import { noSecondPerson } from "../../shared/policies/second-person.ts";
import { runAnswer } from "../../shared/views/payout-run.ts";

/**
 * The owner starts a payout run. Its id is the key's, so that the same key starts one; the stream sends for its first parts, once everybody
 * whose word it takes has given it.
 */
export async function startRun(
  { idempotencyKey }: InputOf<typeof route>,
  deps: DepsOf<"payouts/start-run">,
  caller: Caller,
) {
  const id = derivedId("run", idempotencyKey);
  const { currency, firstSettings } = deps.shop;
  const [known, { payouts }] = await Promise.all([deps.payoutRuns.get(id), deps.settings.get(firstSettings)]);
  if (known) return runAnswer(known, caller.id, deps);
  const { minimumMinor } = payouts;
  const facts = { id, currency, minimumMinor, createdAt: deps.now().toISOString(), startedBy: caller.id };
  const run = newRun({ ...facts, needs: wordsNeeded(payouts), approvedBy: [caller.id] });
  const user = await caller.user();
  const { firstName, lastName } = user;
  const told = await runWaits(run, deps, `${firstName} ${lastName}`);
  if (run.state === "waiting" && told.length === 0) throw noSecondPerson();
  const isNew = await deps.payoutRuns.start(run, told, user);
  return runAnswer(isNew ? run : ((await deps.payoutRuns.get(id)) ?? run), caller.id, deps);
}

export const handler = signedIn(route, { payoutRuns, settings, team, users }, startRun);
