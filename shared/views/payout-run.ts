import type { users } from "../data/users.ts";
import type { PayoutRun } from "../domain/payout-run.ts";
import { mayApprove } from "../domain/run-approval.ts";

interface Deps {
  users: Pick<ReturnType<(typeof users)["reads"]>, "getMany">;
}

/** How many people one read finds at most. */
const readAtOnce = 100;

/** A run as one of those who may pay is shown it: whose doing it is, by name. */
export async function runAnswer(run: PayoutRun, readerId: string, deps: Deps) {
  return shown(run, readerId, await namesOf([run], deps));
}

/** The same of some, whose people are read together. */
export async function runsAnswer(runs: readonly PayoutRun[], readerId: string, deps: Deps) {
  const names = await namesOf(runs, deps);
  return runs.map((run) => shown(run, readerId, names));
}

async function namesOf(runs: readonly PayoutRun[], { users }: Deps): Promise<Map<string, string>> {
  const ids = runs.flatMap(({ startedBy, askedBy, approvedBy, declinedBy }) => [
    startedBy,
    askedBy,
    ...approvedBy,
    declinedBy,
  ]);
  const known = [...new Set(ids.filter((id) => id !== undefined))];
  const people = [];
  while (known.length > 0) people.push(...(await users.getMany(known.splice(0, readAtOnce))));
  return new Map(people.map((user) => [user.id, `${user.firstName} ${user.lastName}`.trim()]));
}

function shown({ version: _version, ...run }: PayoutRun, readerId: string, names: ReadonlyMap<string, string>) {
  const person = (id: string) => ({ id, name: names.get(id) ?? "" });
  const personIf = (id: string | undefined) => (id === undefined ? undefined : person(id));
  return {
    ...run,
    startedBy: personIf(run.startedBy),
    askedBy: personIf(run.askedBy),
    approvedBy: run.approvedBy.map(person),
    declinedBy: personIf(run.declinedBy),
    mayApprove: mayApprove(run, readerId),
  };
}
