import { declineRun as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { users } from "../../shared/data/users.ts";
import type { PayoutRun } from "../../shared/domain/payout-run.ts";
import { declined } from "../../shared/domain/run-approval.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { decideRun } from "../../shared/policies/decide-run.ts";
import { payoutDeclined } from "../../shared/policies/run-notice.ts";

/**
 * Somebody who may pay declines a run that waits, or takes back one that they started: it never pays anybody. An ambassador who asked for
 * it is told.
 */
export async function declineRun(
  { runId, reason }: InputOf<typeof route>,
  deps: DepsOf<"payouts/decline-run">,
  caller: Caller,
) {
  const toldOf = async ({ askedBy, declineReason = "" }: PayoutRun) =>
    askedBy === undefined ? undefined : payoutDeclined(await deps.users.get(askedBy), declineReason, deps.now());
  const user = await caller.user();
  return decideRun(runId, deps.payoutRuns.get, {
    decide: (run) => declined(run, caller.id, reason),
    write: async (before, after) => deps.payoutRuns.decline(before, after, user, await toldOf(after)),
  });
}

export const handler = signedIn(route, { payoutRuns, users }, declineRun);
