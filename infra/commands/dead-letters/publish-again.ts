import type { FunctionName } from "../../../shared/topology.ts";
import { startProgress } from "../../terminal/progress.ts";
import { Refusal } from "../../terminal/refusal.ts";
import { counted, indented, say } from "../../terminal/screen.ts";
import { invoke } from "../aws/invoke.ts";
import type { Stage } from "../aws/stage.ts";
import type { FoundQueue } from "./queues.ts";
import { letGo, peek, receive, remove } from "./receive.ts";
import { hideSecondsOf, maxMessages, noneNow } from "./run-again.ts";
import { isPublished, type Notice, type PoisonRecord, sorted } from "./stream-records.ts";

/**
 * Hands poison records to the publisher again, each by itself: an answer about one can't be mistaken
 * for one about another. A change that it still can't read comes back as a new message, which is counted here and not
 * taken again. Lambda's notices stay, and are explained.
 * @throws Refusal where some could not be published
 */
export async function publishAgain(stage: Stage, name: FunctionName, deadLetters: FoundQueue): Promise<void> {
  const letters = await receive(stage, deadLetters, { hideSeconds: hideSecondsOf(name), most: maxMessages });
  if (letters.length === 0) return say(noneNow(deadLetters));
  const { records, notices, others } = sorted(letters);
  await letGo(stage, deadLetters, [...notices.map(({ letter }) => letter), ...others]);
  const failures = await handOver(stage, name, deadLetters, records);
  const back = records.length === 0 ? 0 : await countPoison(stage, deadLetters, records);
  const stay = failures.length + back;
  if (records.length > 0) {
    say(`Published ${records.length - stay} of ${counted(records.length, "change")} that could not be read.`);
  }
  if (others.length > 0) {
    say(`${counted(others.length, "message")} left alone: neither a change nor a notice. --list shows them.`);
  }
  if (notices.length > 0) say(noticesText(notices, deadLetters.url));
  if (stay > 0) {
    const unread = back > 0 ? ` ${back} of them the publisher still can't read, and kept again.` : "";
    const refused = failures[0] === undefined ? "" : ` The first that failed said: ${failures[0]}`;
    const log = `npm run logs -- --stage ${stage.name} --function ${name} --since 5m`;
    throw new Refusal(
      `${counted(stay, "change")} could not be published and stay.${unread}${refused}\nTheir log: ${log}`,
    );
  }
}

/** Publishes each by itself and takes its message off the queue. @returns what kept each of those that failed */
async function handOver(
  stage: Stage,
  name: FunctionName,
  deadLetters: FoundQueue,
  records: readonly PoisonRecord[],
): Promise<string[]> {
  const failed: string[] = [];
  const progress = startProgress();
  for (const [index, { letter, record }] of records.entries()) {
    progress.show(`Publishing ${index + 1} of ${records.length}`);
    const run = await invoke(stage, name, { Records: [record] });
    if ("answer" in run && isPublished(run.answer)) {
      await remove(stage, deadLetters, [letter]);
    } else {
      await letGo(stage, deadLetters, [letter]);
      failed.push("thrown" in run ? `${run.thrown.type}: ${run.thrown.message}` : "the bus did not take it.");
    }
  }
  progress.end();
  return failed;
}

/** How many of the records lie in the queue again, under a new message. */
async function countPoison(stage: Stage, deadLetters: FoundQueue, taken: readonly PoisonRecord[]): Promise<number> {
  const sequences = new Set(taken.map(({ sequence }) => sequence));
  const known = new Set(taken.map(({ letter }) => letter.id));
  const now = sorted(await peek(stage, deadLetters, maxMessages)).records;
  return now.filter(({ letter, sequence }) => sequences.has(sequence) && !known.has(letter.id)).length;
}

function noticesText(notices: readonly Notice[], url: string): string {
  const changes = notices.reduce((sum, notice) => sum + notice.changes, 0);
  const spans = notices.map(({ from, to, changes: of }) => `${counted(of, "change")}, ${from} to ${to}`);
  return [
    `${counted(notices.length, "notice")} left alone. Lambda could not get ${counted(changes, "change")} published within the`,
    "day that the table's stream keeps them, and gave up on these:",
    indented(spans.join("\n")),
    "The orders and the ledger are right: they are in the table. What followed from these changes did not happen: e-mails",
    "of that time were not sent; the rankings correct themselves with the next stats/aggregate, within the hour.",
    "Once you have dealt with them, and nothing else is in the queue:",
    `  aws sqs purge-queue --queue-url ${url}`,
  ].join("\n");
}
