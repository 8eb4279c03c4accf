import { readRun as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { shards } from "../../shared/data/keys.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { progressOf } from "../../shared/domain/payout-run.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { runAnswer } from "../../shared/views/payout-run.ts";

/** The owner reads how far a payout run has come. */
export async function readRun({ runId }: InputOf<typeof route>, deps: DepsOf<"payouts/read-run">, caller: Caller) {
  const file = await deps.payoutRuns.getFile(runId);
  if (!file) throw new AppError("not_found", "There is no such payout run.");
  return { ...(await runAnswer(file.run, caller.id, deps)), ...progressOf(file.parts, shards) };
}

export const handler = signedIn(route, { payoutRuns, users }, readRun);
