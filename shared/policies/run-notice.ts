import type { team as teams } from "../data/team.ts";
import type { users } from "../data/users.ts";
import type { Notice } from "../domain/notice.ts";
import type { PayoutRun } from "../domain/payout-run.ts";
import { aboutOf } from "./notice.ts";
import { otherPayers } from "./second-person.ts";

interface Deps {
  team: Pick<ReturnType<(typeof teams)["reads"]>, "read">;
  users: Pick<ReturnType<(typeof users)["reads"]>, "getMany">;
  now(): Date;
}

/**
 * Tells everybody who may approve a run that it waits for them.
 * @param starterName of who started it, where somebody of the team did
 */
export async function runWaits(run: PayoutRun, deps: Deps, starterName?: string): Promise<Notice[]> {
  if (run.state !== "waiting") return [];
  const payers = await otherPayers(run.startedBy, deps);
  const people = payers.length > 0 ? await deps.users.getMany(payers) : [];
  return people.map(({ id: userId, email }) => ({
    ...aboutOf({ userId, scope: "admin", email }, deps.now()),
    ...{ kind: "payout_run_waits", runId: run.id, starterName, scheduledFor: run.scheduledFor },
  }));
}
