import { readRun as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { shards } from "../../shared/data/keys.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { progressOf } from "../../shared/domain/payout-run.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner reads how far a payout run has come. */
export async function readRun({ runId }: InputOf<typeof route>, deps: DepsOf<"payouts/read-run">) {
  const file = await deps.payoutRuns.getFile(runId);
  if (!file) throw new AppError("not_found", "There is no such payout run.");
  return { ...file.run, ...progressOf(file.parts, shards) };
}

export const handler = signedIn(route, { payoutRuns }, readRun);
