import { readRun as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { shards } from "../../shared/data/keys.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { type Debtor, maskedDebtor } from "../../shared/domain/debtor.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { progressOf } from "../../shared/domain/payout-run.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** How the file of bank transfers was first taken, and is from then on. */
const bankFileOf = (debtor: Debtor | undefined) =>
  debtor ? { kind: "pain.001" as const, from: maskedDebtor(debtor) } : { kind: "table" as const };

/** The owner reads how far a payout run has come. */
export async function readRun({ runId }: InputOf<typeof route>, deps: DepsOf<"payouts/read-run">) {
  const file = await deps.payoutRuns.getFile(runId);
  if (!file) throw new AppError("not_found", "There is no such payout run.");
  const bank = file.frozen.get("sepa");
  return { ...file.run, ...progressOf(file.parts, shards), ...(bank && { bankFile: bankFileOf(bank.debtor) }) };
}

export const handler = signedIn(route, { payoutRuns }, readRun);
