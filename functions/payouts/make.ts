import { type PayoutPartMessage, payoutPartMessage } from "../../shared/contract/messages.ts";
import { balances } from "../../shared/data/balances.ts";
import { shards } from "../../shared/data/keys.ts";
import { owed } from "../../shared/data/owed.ts";
import { payees } from "../../shared/data/payees.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { users } from "../../shared/data/users.ts";
import type { PayoutRun } from "../../shared/domain/payout-run.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import { makePayouts } from "../../shared/policies/make-payouts.ts";
import { payoutParts } from "../../shared/services/queues.ts";

/** How many ambassadors a part decides on. */
const peopleInPart = 50;

/**
 * Makes a part of a payout run. Whom a part decides on is written down before anything is paid, so that whoever does it again decides on
 * the same; the next part is sent for before this one is made, so that parts are made side by side.
 */
export async function makePart({ detail }: PayoutPartMessage, deps: DepsOf<"payouts/make">): Promise<void> {
  const { runId, shard, after = "" } = detail;
  const run = await deps.payoutRuns.get(runId);
  if (run?.state !== "begun") return;
  if (run.askedBy !== undefined) return makeAsked(run, run.askedBy, deps);
  if (shard === undefined) {
    await deps.payoutParts.sendAll(Array.from({ length: shards }, (_, first) => ({ detail: { runId, shard: first } })));
    return;
  }
  const part = await deps.payoutRuns.plan(runId, {
    shard,
    after,
    ...(await deps.owed.after(shard, after, peopleInPart)),
  });
  if (part.result) return;
  if (part.through !== undefined) await deps.payoutParts.send({ detail: { runId, shard, after: part.through } });
  await deps.payoutRuns.finish(runId, part, await makePayouts(run, part.ambassadorIds, deps));
}

/** What one ambassador asked for is one part, of them alone. */
async function makeAsked(run: PayoutRun, ambassadorId: string, deps: DepsOf<"payouts/make">): Promise<void> {
  const part = await deps.payoutRuns.plan(run.id, { shard: 0, after: "", ambassadorIds: [ambassadorId] });
  if (!part.result) await deps.payoutRuns.finish(run.id, part, await makePayouts(run, part.ambassadorIds, deps));
}

export const handler = queue(
  "payouts/make",
  payoutPartMessage,
  { balances, owed, payees, payoutParts, payoutRuns, payouts, users },
  makePart,
);
