import type { FunctionName } from "../../../shared/topology.ts";
import { timeoutSecondsOf } from "../../../shared/topology-spec.ts";
import { rowOf } from "../../cloud/rows.ts";
import { Refusal } from "../../terminal/refusal.ts";
import { counted, say } from "../../terminal/screen.ts";
import { invoke, type Run } from "../aws/invoke.ts";
import type { Stage } from "../aws/stage.ts";
import type { FoundQueue } from "./queues.ts";
import { letGo, receive, remove } from "./receive.ts";

/** More than these are taken in a second call of the command. */
export const maxMessages = 1000;

/** Nobody else takes a message while a function may still be at work on it, with a minute to spare. */
export const hideSecondsOf = (name: FunctionName) => timeoutSecondsOf(rowOf(name)) + 60;

/** What is said where nothing could be received. */
export const noneNow = ({ received }: FoundQueue) =>
  received === 0
    ? "No dead letters: nothing to do."
    : `${counted(received, "message")} with somebody else at this moment: try again in some minutes.`;

/**
 * Makes up for failed runs of a function that runs on a schedule. Each of its runs covers all that is due, so one that
 * succeeds stands for all that failed before it, and their messages go.
 * @throws Refusal where it fails again; the messages then stay
 */
export async function runAgain(stage: Stage, name: FunctionName, deadLetters: FoundQueue): Promise<void> {
  const letters = await receive(stage, deadLetters, { hideSeconds: hideSecondsOf(name), most: maxMessages });
  if (letters.length === 0) return say(noneNow(deadLetters));
  say(
    `Running ${name} once, for ${counted(letters.length, "failed run")}. It may take ${timeoutSecondsOf(rowOf(name))} s.`,
  );
  let run: Run;
  try {
    run = await invoke(stage, name, {});
  } catch (error) {
    await letGo(stage, deadLetters, letters);
    throw error;
  }
  if ("thrown" in run) {
    await letGo(stage, deadLetters, letters);
    const { type, message } = run.thrown;
    const log = `npm run logs -- --stage ${stage.name} --function ${name} --since 5m`;
    throw new Refusal(`${name} failed again (${type}: ${message}), so the messages stay. Its log: ${log}`);
  }
  await remove(stage, deadLetters, letters);
  say(`It succeeded: ${counted(letters.length, "message")} deleted.`);
}
