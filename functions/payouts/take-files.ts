import { takeFiles as route } from "../../shared/contract/payout-files.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { balances } from "../../shared/data/balances.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { debtors } from "../../shared/data/debtors.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { PayoutRun } from "../../shared/domain/payout-run.ts";
import { vouched } from "../../shared/domain/run-approval.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { fileOf } from "../../shared/policies/payout-file.ts";
import { shardsIn } from "../../shared/policies/run-payouts.ts";
import { withCode } from "../../shared/policies/used-code.ts";
import { viewer } from "../../shared/services/viewer.ts";

/** Who pays takes one of the files of a run by one method, to give it to a bank or PayPal: with it the money leaves. Where nobody gave their word for the run, theirs is the first, and is noted with the code that they show. */
export async function takeFiles(
  { runId, method, file: number = 1, code }: InputOf<typeof route>,
  deps: DepsOf<"payouts/take-files">,
  caller: Caller,
) {
  const known = await deps.payoutRuns.getFile(runId);
  if (!known) throw new AppError("not_found", "There is no such payout run.");
  const user = await caller.user();
  const vouch = (run: PayoutRun) =>
    withCode(code, deps, caller, async (used) => {
      if (used && !(await deps.payoutRuns.vouch(run, vouched(run, caller.id), user, used))) throw changed();
    });
  const { file, files } = await fileOf(known, { method, number, shards: shardsIn(known.run), vouch }, deps);
  return { items: file ? [file] : [], files };
}

const changed = () => new AppError("conflict", "This run was changed at the same time. Try again.");

export const handler = signedIn(
  route,
  { attempts, balances, credentials, debtors, payoutRuns, payouts, viewer },
  takeFiles,
);
