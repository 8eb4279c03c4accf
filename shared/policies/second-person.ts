import type { team as teams } from "../data/team.ts";
import { AppError } from "../domain/errors.ts";
import { payersOf } from "../domain/team.ts";

interface Deps {
  team: Pick<ReturnType<(typeof teams)["reads"]>, "read">;
  now(): Date;
}

/** Who of the team may pay, but somebody. */
export async function otherPayers(personId: string, { team, now }: Deps): Promise<string[]> {
  const { team: it } = await team.read(Math.floor(now().getTime() / 1000));
  return payersOf(it).filter((id) => id !== personId);
}

/** @throws AppError `no_second_person` where nobody else may give their word: a run would wait for good */
export async function assertSecondPerson(personId: string, deps: Deps): Promise<void> {
  if ((await otherPayers(personId, deps)).length > 0) return;
  throw new AppError("no_second_person", "Runs need a second person who may pay, and there is none.");
}
