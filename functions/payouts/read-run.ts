import { readRun as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { payees } from "../../shared/data/payees.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { users } from "../../shared/data/users.ts";
import { type Debtor, maskedDebtor } from "../../shared/domain/debtor.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { decide, type PayoutRun, progressOf } from "../../shared/domain/payout-run.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { candidatesOf } from "../../shared/policies/candidates.ts";
import { shardsIn } from "../../shared/policies/run-payouts.ts";
import { runAnswer } from "../../shared/views/payout-run.ts";

/** How the file of bank transfers was first taken, and is from then on. */
const bankFileOf = (debtor: Debtor | undefined) =>
  debtor ? { kind: "pain.001" as const, from: maskedDebtor(debtor) } : { kind: "table" as const };

/** The owner reads how far a payout run has come. */
export async function readRun({ runId }: InputOf<typeof route>, deps: DepsOf<"payouts/read-run">, caller: Caller) {
  const file = await deps.payoutRuns.getFile(runId);
  if (!file) throw new AppError("not_found", "There is no such payout run.");
  const bank = file.frozen.get("sepa");
  return {
    ...(await runAnswer(file.run, caller.id, deps)),
    ...progressOf(file.parts, shardsIn(file.run)),
    taken: [...file.frozen.keys()],
    ...(await wouldPayOf(file.run, deps)),
    ...(bank && { bankFile: bankFileOf(bank.debtor) }),
  };
}

/** What one that an ambassador asked for would pay as they are now: who says yes to it knows to what. */
async function wouldPayOf({ askedBy, state, minimumMinor }: PayoutRun, deps: DepsOf<"payouts/read-run">) {
  if (askedBy === undefined || state !== "waiting") return {};
  const [candidate] = await candidatesOf([askedBy], deps);
  const skipped = { skipped: "held" as const };
  return { wouldPay: candidate ? decide(candidate, { minimumMinor, now: deps.now().toISOString() }) : skipped };
}

export const handler = signedIn(route, { balances, payees, payoutRuns, users }, readRun);
