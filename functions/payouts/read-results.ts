import { readResults as route } from "../../shared/contract/payout-results.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { AppError, type Finding, invalidField } from "../../shared/domain/errors.ts";
import { mostResultRows, readResults as resultsIn } from "../../shared/domain/payout-files/results.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { payoutIdsOf, readAll } from "../../shared/policies/run-payouts.ts";
import { resultsAnswer } from "../../shared/views/payout-results.ts";
import * as words from "../../shared/words/en/fields.ts";

/** Who pays gives the file that a bank or PayPal gave them, and reads what would follow from each row of it. Nothing is changed. */
export async function readResults({ runId, file }: InputOf<typeof route>, deps: DepsOf<"payouts/read-results">) {
  const known = await deps.payoutRuns.getFile(runId);
  if (!known) throw new AppError("not_found", "There is no such payout run.");
  const { currency } = known.run;
  const found = await readAll(payoutIdsOf(runId, known.parts), deps.payouts.getMany);
  const most = known.frozen.get("sepa")?.most ?? Infinity;
  const rows = resultsIn(file, { runId, most, currency, payouts: found, today: deps.now().toISOString().slice(0, 10) });
  if (typeof rows === "string") throw invalidField("file", findings[rows]());
  return resultsAnswer(rows, currency);
}

const findings: Readonly<Record<Extract<ReturnType<typeof resultsIn>, string>, () => Finding>> = {
  no_results: words.no_results,
  other_file: words.results_of_other_file,
  too_many_rows: () => words.too_many_result_rows({ max: String(mostResultRows) }),
};

export const handler = signedIn(route, { payoutRuns, payouts }, readResults);
