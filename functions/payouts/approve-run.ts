import { approveRun as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { approved } from "../../shared/domain/run-approval.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { decideRun } from "../../shared/policies/decide-run.ts";
import { withCode } from "../../shared/policies/used-code.ts";
import { viewer } from "../../shared/services/viewer.ts";

/** Somebody who may pay gives their word for a run that waits; with the last that it needs it begins. Their second factor is asked of them. */
export async function approveRun(
  { runId, code }: InputOf<typeof route>,
  deps: DepsOf<"payouts/approve-run">,
  caller: Caller,
) {
  const user = await caller.user();
  return decideRun(runId, deps.payoutRuns.get, {
    decide: (run) => approved(run, caller.id),
    write: (before, after) =>
      withCode(code, deps, caller, (used) => deps.payoutRuns.approve(before, after, user, used)),
  });
}

export const handler = signedIn(route, { attempts, credentials, payoutRuns, viewer }, approveRun);
