import { ask, isAttended } from "../../terminal/ask.ts";
import { Refusal, WrongUse } from "../../terminal/refusal.ts";

/** How a destruction may be confirmed. */
export type Confirmation = { by: "question" } | { by: "flag" };

/**
 * Whether to ask, or to take `--confirm` for an answer. A script has to repeat the stage's name, so that a variable
 * that is empty or wrong destroys nothing; and `prod` is destroyed by somebody who reads the question, or not at all.
 * @throws WrongUse where nobody can be asked, or the flag names another stage
 */
export function confirmationOf(it: { stage: string; confirm: string | undefined; attended: boolean }): Confirmation {
  const { stage, confirm, attended } = it;
  if (confirm !== undefined && confirm !== stage) {
    throw new WrongUse(`--confirm names ${confirm} and --stage names ${stage}: nothing was done.`);
  }
  if (stage === "prod" && !attended)
    throw new WrongUse("Stage prod is destroyed from a terminal only, where you are asked.");
  if (stage === "prod" || confirm === undefined) {
    if (!attended)
      throw new WrongUse(`Nobody is at the terminal to be asked: repeat the stage's name with --confirm ${stage}.`);
    return { by: "question" };
  }
  return { by: "flag" };
}

/** @throws Refusal unless the person types exactly that */
export async function askToType(expected: string, toDo: string): Promise<void> {
  if (!isAttended()) throw new WrongUse("Nobody is at the terminal to be asked, so it stays.");
  const typed = await ask(`Type ${expected} to ${toDo}: `);
  if (typed.trim() !== expected) throw new Refusal(`That is not ${expected}, so it stays.`);
}
