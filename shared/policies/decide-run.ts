import type { ToldOfRun } from "../data/payout-run-writes.ts";
import type { payoutRuns } from "../data/payout-runs.ts";
import { AppError } from "../domain/errors.ts";
import type { PayoutRun } from "../domain/payout-run.ts";
import type { User } from "../domain/person.ts";

interface Deps {
  payoutRuns: Pick<ReturnType<(typeof payoutRuns)["reads"]>, "get"> &
    Pick<ReturnType<(typeof payoutRuns)["writes"]>, "decide">;
}

/**
 * Notes somebody's word on a run, decided on the run as it is when it is written.
 * @param decide the run with their word, undefined for a repeat; its refusals are this function's
 * @param toldOf what its ambassador is told of it, if anything
 * @throws AppError `not_found`; `role` where theirs was changed meanwhile
 */
export async function decideRun(
  runId: string,
  user: User,
  decide: (run: PayoutRun) => PayoutRun | undefined,
  { payoutRuns }: Deps,
  toldOf: (run: PayoutRun) => Promise<ToldOfRun | undefined> = async () => undefined,
): Promise<Pick<PayoutRun, "id" | "state">> {
  for (;;) {
    const before = await payoutRuns.get(runId);
    if (!before) throw new AppError("not_found", "There is no such payout run.");
    const after = decide(before);
    const { id, state } = after ?? before;
    if (!after || (await payoutRuns.decide(before, after, user, await toldOf(after)))) return { id, state };
  }
}
