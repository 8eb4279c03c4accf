/** `npm run restore`: brings a stage's data back as it was at a moment, into a new table that the stage then adopts. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { adoptTable } from "../cloud/stage-file.ts";
import { ask, isAttended } from "../terminal/ask.ts";
import { startProgress } from "../terminal/progress.ts";
import { Refusal, WrongUse } from "../terminal/refusal.ts";
import { runCommand } from "../terminal/run.ts";
import { elapsed, say } from "../terminal/screen.ts";
import { outputsOf, stackOf } from "./aws/stack.ts";
import { openStage, type Stage, stageFlags } from "./aws/stage.ts";
import { momentOf, restoredNameOf, windowText } from "./restoration/moment.ts";
import {
  backupTime,
  beginRestore,
  completeTable,
  type Origin,
  recoveryWindow,
  untilActive,
} from "./restoration/restored-table.ts";

const spec = {
  script: "restore",
  summary: "Brings a stage's data back as it was at a moment, into a new table, and has the stage's file name it.",
  flags: {
    ...stageFlags,
    to: { takes: "TIME", says: "latest, or a time with its zone, such as 2026-11-22T03:00:00Z; of the last 35 days" },
    backup: { takes: "ARN", says: "a backup that npm run backup made, in place of --to" },
    yes: { says: "do not ask first; needed where nobody is at the terminal" },
  },
  notes: [
    "Nothing changes for the shop until the next deployment: the running table is read by nobody here and stays as it",
    "is. Can be stopped, and run again with the same words. What to do before and after: docs/runbook.md.",
  ],
} as const;

await runCommand(spec, async ({ stage: name, to, backup, yes }) => {
  if (to !== undefined && backup !== undefined) throw new WrongUse("Say --to TIME or --backup ARN, not both.");
  const stage = await openStage({ stage: name });
  const client = new DynamoDBClient({ region: stage.region });
  const { origin, atMs, words } = await originOf(stage, client, { to, backup });
  const target = restoredNameOf(stage.stackName, atMs);
  if (!yes) await confirm(stage, `${words} into the new table ${target}`);
  await beginRestore(client, origin, target);
  await waitFor(client, target);
  const streamArn = await completeTable(client, target);
  const file = adoptTable(stage.name, { name: target, streamArn });
  say(`The table ${target} is there, with its stream, its expiry of items, recovery and protection.`);
  say(`${file} names it. The shop runs on the old table until you deploy:`);
  say(`  npm run deploy -- --stage ${stage.name}`);
  say("Then keep the file: the next deployment without it would make an empty table.");
  return 0;
});

interface Asked {
  to: string | undefined;
  backup: string | undefined;
}

async function originOf(stage: Stage, client: DynamoDBClient, { to, backup }: Asked) {
  if (backup !== undefined) {
    const origin: Origin = { backupArn: backup };
    return { origin, atMs: await backupTime(client, backup), words: `Restore the backup ${backup}` };
  }
  const { TableName = "" } = outputsOf(await stackOf(stage));
  const window = await recoveryWindow(client, TableName);
  say(`The table ${TableName} can be brought back to any moment from ${windowText(window)}.`);
  if (to === undefined) throw new WrongUse("Say which, with --to TIME; or name a backup with --backup ARN.");
  const atMs = momentOf(to, window);
  const origin: Origin = { table: TableName, atMs };
  return { origin, atMs, words: `Restore ${TableName} as it was at ${new Date(atMs).toISOString()}` };
}

async function confirm({ name, account, region }: Stage, toDo: string): Promise<void> {
  if (!isAttended()) throw new WrongUse("Nobody is at the terminal to be asked: give --yes to restore all the same.");
  const answer = await ask(`${toDo}, for stage ${name} (account ${account}, ${region})? [y/N] `);
  if (!/^y(es)?$/i.test(answer.trim())) throw new Refusal("Nothing was restored.");
}

/** An hour for 10 GB is not unusual: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html */
async function waitFor(client: DynamoDBClient, target: string): Promise<void> {
  const progress = startProgress();
  const startedMs = Date.now();
  try {
    await untilActive(client, target, (state) =>
      progress.show(`${target}: ${state.toLowerCase()} for ${elapsed(Date.now() - startedMs)}`),
    );
  } finally {
    progress.end();
  }
}
