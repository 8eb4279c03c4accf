import { approveRun as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { approved } from "../../shared/domain/run-approval.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { decideRun } from "../../shared/policies/decide-run.ts";

/** Somebody who may pay gives their word for a run that waits; with the last that it needs it begins. */
export async function approveRun(
  { runId }: InputOf<typeof route>,
  deps: DepsOf<"payouts/approve-run">,
  caller: Caller,
) {
  return decideRun(runId, await caller.user(), (run) => approved(run, caller.id), deps);
}

export const handler = signedIn(route, { payoutRuns }, approveRun);
