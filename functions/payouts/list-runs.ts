import { listRuns as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner lists the payout runs. */
export async function listRuns(page: InputOf<typeof route>, deps: DepsOf<"payouts/list-runs">) {
  return deps.payoutRuns.list(page);
}

export const handler = signedIn(route, { payoutRuns }, listRuns);
