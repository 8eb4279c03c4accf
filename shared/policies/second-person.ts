import type { team as teams } from "../data/team.ts";
import { AppError } from "../domain/errors.ts";
import { payersOf } from "../domain/team.ts";

interface Deps {
  team: Pick<ReturnType<(typeof teams)["reads"]>, "read">;
  now(): Date;
}

/** Who of the team may pay, but somebody; all of them where it is nobody. */
export async function otherPayers(personId: string | undefined, { team, now }: Deps): Promise<string[]> {
  const { team: it } = await team.read(Math.floor(now().getTime() / 1000));
  return payersOf(it).filter((id) => id !== personId);
}

/** Where nobody else may give their word, a run would wait for good. */
export const noSecondPerson = () =>
  new AppError("no_second_person", "Runs need a second person who may pay, and there is none.");
