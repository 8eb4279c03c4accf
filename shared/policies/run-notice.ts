import type { ToldOfRun } from "../data/payout-run-writes.ts";
import type { team as teams } from "../data/team.ts";
import type { users } from "../data/users.ts";
import { availableMinor } from "../domain/balance.ts";
import type { Notice } from "../domain/notice.ts";
import type { PayoutRun } from "../domain/payout-run.ts";
import type { User } from "../domain/person.ts";
import { standingOf } from "../domain/standing.ts";
import type { Known } from "./candidates.ts";
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

/** Tells who the shop's e-mails go to that somebody asks to be paid. @param email the owner's */
export function payoutAsked(run: PayoutRun, { balance, user }: Known, email: string, now: Date): Notice {
  const { ambassadorId: userId } = balance;
  return {
    ...aboutOf({ userId, scope: "admin", email }, now),
    ...{ kind: "payout_asked", runId: run.id, name: `${user?.firstName ?? ""} ${user?.lastName ?? ""}`.trim() },
    amountMinor: availableMinor(balance, run.createdAt.slice(0, 10)),
  };
}

/**
 * Tells an ambassador that the shop said no to what they asked for. @returns undefined where there is no address that is known to be theirs
 */
export function payoutDeclined(user: User | undefined, reason: string, now: Date): ToldOfRun | undefined {
  if (!user || user.unconfirmed || standingOf(user) === "left") return undefined;
  const { id: userId, scope, email } = user;
  return {
    ambassador: user,
    notice: { ...aboutOf({ userId, scope, email }, now), kind: "payout_declined", reason },
    now,
  };
}
