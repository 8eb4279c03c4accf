import { startRun as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
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
import { withCode } from "../../shared/policies/used-code.ts";
import { viewer } from "../../shared/services/viewer.ts";
import { runAnswer } from "../../shared/views/payout-run.ts";

/**
 * The owner starts a payout run. Its id is the key's, so that the same key starts one; the stream sends for its first parts, once everybody
 * whose word it takes has given it. Who has a second factor shows a code of it, which is used up with the run: the same key needs no other.
 */
export async function startRun(
  { idempotencyKey, code }: InputOf<typeof route>,
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
  const isNew = await withCode(code, deps, caller, (used) => deps.payoutRuns.start(run, told, user, used));
  return runAnswer(isNew ? run : ((await deps.payoutRuns.get(id)) ?? run), caller.id, deps);
}

export const handler = signedIn(route, { attempts, credentials, payoutRuns, settings, team, users, viewer }, startRun);
