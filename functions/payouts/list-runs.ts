import { listRuns as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { users } from "../../shared/data/users.ts";
import { assertForwards } from "../../shared/domain/period.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { runsAnswer } from "../../shared/views/payout-run.ts";

/** The owner lists the payout runs, of one state or all, of a period or ever. */
export async function listRuns(input: InputOf<typeof route>, deps: DepsOf<"payouts/list-runs">, caller: Caller) {
  assertForwards(input);
  const { items, ...rest } = await deps.payoutRuns.list(input);
  return { ...rest, items: await runsAnswer(items, caller.id, deps) };
}

export const handler = signedIn(route, { payoutRuns, users }, listRuns);
