import { takeFiles as route } from "../../shared/contract/payout-files.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { debtors } from "../../shared/data/debtors.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { filesOf } from "../../shared/policies/payout-file.ts";
import { shardsIn } from "../../shared/policies/run-payouts.ts";

/** Who pays takes the files of a run by one method, to give them to a bank or PayPal: with them the money leaves. */
export async function takeFiles({ runId, method }: InputOf<typeof route>, deps: DepsOf<"payouts/take-files">) {
  const file = await deps.payoutRuns.getFile(runId);
  if (!file) throw new AppError("not_found", "There is no such payout run.");
  return { items: await filesOf(file, { method, shards: shardsIn(file.run) }, deps) };
}

export const handler = signedIn(route, { balances, debtors, payoutRuns, payouts }, takeFiles);
