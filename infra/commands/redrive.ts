/** `npm run redrive`: looks at dead letters, and tries them again once their cause is fixed. */

import { deadLettersNameOf } from "../cloud/names.ts";
import { runCommand } from "../terminal/run.ts";
import { columns, counted, paint, say } from "../terminal/screen.ts";
import { refuseMissing } from "./aws/stack.ts";
import { openStage, type Stage, stageFlags } from "./aws/stage.ts";
import { moveBack } from "./dead-letters/move.ts";
import { publishAgain } from "./dead-letters/publish-again.ts";
import { type FoundQueue, findQueue, queueOf, sourceNamed } from "./dead-letters/queues.ts";
import { peek } from "./dead-letters/receive.ts";
import { runAgain } from "./dead-letters/run-again.ts";
import { letterText } from "./dead-letters/show.ts";
import { type DeadLetterSource, deadLetterSources } from "./dead-letters/sources.ts";

const spec = {
  script: "redrive",
  summary: "Looks at what could not be handled, and tries it again: fix the cause first.",
  flags: {
    ...stageFlags,
    queue: { takes: "QUEUE", says: "whose dead letters; without it, how many every queue has" },
    list: { says: "show the messages and leave them where they are" },
  },
  notes: [
    `QUEUE is one of: ${deadLetterSources.map(({ of }) => of).join(", ")}.`,
    "A queue's messages go back to it and are tried as often as new ones. For a function that runs on a schedule, one run",
    "that succeeds makes up for all that failed. For events-publish, poison records are published again.",
  ],
} as const;

/** More would scroll away. */
const maxListed = 100;

await runCommand(spec, async (given) => {
  const source = given.queue === undefined ? undefined : sourceNamed(given.queue);
  const stage = await openStage(given);
  if (!source) return showCounts(stage);
  const found = await queueOf(stage, deadLettersNameOf(stage.name, source.of));
  if (given.list) return list(stage, source, found);
  await tryAgain(stage, source, found);
  return 0;
});

async function tryAgain(stage: Stage, source: DeadLetterSource, found: FoundQueue): Promise<void> {
  if (source.kind === "schedule") return runAgain(stage, source.name, found);
  if (source.kind === "stream") return publishAgain(stage, source.name, found);
  if (found.waiting + found.received === 0) return say(`No dead letters of ${source.of}: nothing to do.`);
  const moved = await moveBack(stage, source.queue, found);
  say(`${counted(moved, "message")} moved back to ${source.of}. What fails again is here again after its tries.`);
}

async function showCounts(stage: Stage): Promise<number> {
  const found = await Promise.all(
    deadLetterSources.map((source) => findQueue(stage, deadLettersNameOf(stage.name, source.of))),
  );
  if (found.every((queue) => queue === undefined)) refuseMissing(stage);
  const rows = deadLetterSources.map(({ of }, index) => [of, ...countsOf(found[index])]);
  for (const [index, line] of columns(rows).entries()) {
    say((found[index]?.waiting ?? 0) > 0 ? paint("yellow", line.trimEnd()) : line.trimEnd());
  }
  const all = found.reduce((sum, queue) => sum + (queue ? queue.waiting + queue.received : 0), 0);
  say(
    all === 0 ? "\nNo dead letters." : `\nLook at them: npm run redrive -- --stage ${stage.name} --queue QUEUE --list`,
  );
  return 0;
}

function countsOf(queue: FoundQueue | undefined): string[] {
  if (!queue) return ["-", "no such queue: this version of Herald is not deployed yet"];
  return [String(queue.waiting), queue.received > 0 ? `${queue.received} being looked at` : ""];
}

async function list(stage: Stage, { of }: DeadLetterSource, found: FoundQueue): Promise<number> {
  const letters = await peek(stage, found, maxListed);
  for (const letter of letters) say(`${letterText(letter, Date.now())}\n`);
  const isAll = found.waiting <= letters.length;
  const shown = isAll
    ? counted(letters.length, "dead letter")
    : `${letters.length} of about ${found.waiting} dead letters`;
  say(letters.length === 0 ? `No dead letters of ${of}.` : `${shown} of ${of}.`);
  return 0;
}
