import { startRun as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { settings } from "../../shared/data/settings.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { derivedId } from "../../shared/policies/ids.ts";

/** The owner starts a payout run. Its id is the key's, so that the same key starts one; the stream sends for its first parts. */
export async function startRun(
  { idempotencyKey }: InputOf<typeof route>,
  deps: DepsOf<"payouts/start-run">,
  caller: Caller,
) {
  const id = derivedId("run", idempotencyKey);
  const { currency, firstSettings } = deps.shop;
  const [known, { payouts }] = await Promise.all([deps.payoutRuns.get(id), deps.settings.get(firstSettings)]);
  if (known) return known;
  const { minimumMinor } = payouts;
  const run = { id, currency, minimumMinor, createdAt: deps.now().toISOString(), startedBy: caller.id };
  if (await deps.payoutRuns.insert(run)) return run;
  return (await deps.payoutRuns.get(id)) ?? run;
}

export const handler = signedIn(route, { payoutRuns, settings }, startRun);
