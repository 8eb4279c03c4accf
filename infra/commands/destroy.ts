/** `npm run destroy`: takes a stage out of the account. */

import { isAttended } from "../terminal/ask.ts";
import { Refusal } from "../terminal/refusal.ts";
import { runCommand } from "../terminal/run.ts";
import { say } from "../terminal/screen.ts";
import { findStack } from "./aws/stack.ts";
import { openStage, type Stage, stageFlags } from "./aws/stage.ts";
import { askToType, confirmationOf } from "./destruction/confirm.ts";
import { deleteHelperLogs } from "./destruction/delete-logs.ts";
import { deleteStack } from "./destruction/delete-stack.ts";
import { deleteTable, leftoverTables, protect } from "./destruction/delete-table.ts";
import { lossesText, refuseHalfWay, sizeText } from "./destruction/losses.ts";
import { describe, resourcesOf, type StageTable, tableOf } from "./destruction/stage-table.ts";

const spec = {
  script: "destroy",
  summary: "Takes a stage out of the account, after saying what is lost and asking.",
  flags: {
    ...stageFlags,
    "delete-data": { says: "delete its table too, protected as it is; for prod you are asked a second time" },
    confirm: { takes: "NAME", says: "the stage's name again, in place of the question; never for prod" },
  },
  notes: ["prod's table outlives its stack. Any other stage's goes with it, once --delete-data allows that."],
} as const;

await runCommand(spec, async ({ stage: name, confirm, "delete-data": deleteData }) => {
  const confirmation = confirmationOf({ stage: name, confirm, attended: isAttended() });
  const stage = await openStage({ stage: name });
  const stack = await findStack(stage.region, stage.stackName);
  if (!stack) return leftovers(stage, deleteData);
  const table = await tableOf(stage, await resourcesOf(stage, stack.StackId ?? stage.stackName));
  const facts = { stage, table, deleteData };
  refuseHalfWay(facts);
  say(`${lossesText(facts)}\n`);
  if (confirmation.by === "question") await askToType(stage.name, "destroy it");
  await unprotectedMeanwhile(stage, table, () => deleteStack(stage, stack));
  await deleteHelperLogs(stage);
  say(`The stack ${stage.stackName} is gone.`);
  if (table?.retained && deleteData) await deleteRetained(stage, table);
  else if (table?.retained) say(`The table ${table.name} stays.`);
  return 0;
});

/** A table that goes with its stack must be deletable while it goes, and is protected again where that failed. */
async function unprotectedMeanwhile(
  stage: Stage,
  table: StageTable | undefined,
  work: () => Promise<void>,
): Promise<void> {
  const switched = table?.isProtected && !table.retained ? table.name : undefined;
  if (switched) await protect(stage, switched, false);
  try {
    await work();
  } catch (error) {
    // While CloudFormation is still at it, protection would only make it fail.
    const goesOn = (await findStack(stage.region, stage.stackName))?.StackStatus === "DELETE_IN_PROGRESS";
    if (switched && !goesOn && (await describe(stage, switched))) await protect(stage, switched, true);
    throw error;
  }
}

async function deleteRetained(
  stage: Stage,
  table: Pick<StageTable, "name" | "isProtected" | "items" | "bytes">,
): Promise<void> {
  say(
    `\nThe table ${table.name} is still there: ${sizeText(table)}. All orders, people and money's records are in it.`,
  );
  await askToType(table.name, "delete it for good");
  await deleteTable(stage, table);
  say(`The table ${table.name} is gone. DynamoDB keeps its own backup of it for 35 days:`);
  say(`  aws dynamodb list-backups --region ${stage.region} --backup-type SYSTEM`);
}

/** The stack is gone, by an earlier run: its table may still be there. */
async function leftovers(stage: Stage, deleteData: boolean): Promise<number> {
  const names = await leftoverTables(stage);
  const none = `There is no stack ${stage.stackName} in ${stage.account}, ${stage.region}.`;
  if (names.length === 0) throw new Refusal(none);
  say(`${none} Its table is: ${names.join(", ")}.`);
  if (!deleteData) {
    say(`To delete it: npm run destroy -- --stage ${stage.name} --delete-data`);
    return 0;
  }
  for (const name of names) {
    const table = await describe(stage, name);
    if (table) await deleteRetained(stage, table);
  }
  return 0;
}
