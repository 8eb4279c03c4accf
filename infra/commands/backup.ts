/** `npm run backup`: keeps a stage's data as it is now, and says what could be brought back. */
import { type BackupSummary, CreateBackupCommand, DynamoDBClient, ListBackupsCommand } from "@aws-sdk/client-dynamodb";
import { runCommand } from "../terminal/run.ts";
import { columns, counted, say } from "../terminal/screen.ts";
import { outputsOf, stackOf } from "./aws/stack.ts";
import { openStage, type Stage, stageFlags } from "./aws/stage.ts";
import { windowText } from "./restoration/moment.ts";
import { recoveryWindow } from "./restoration/restored-table.ts";

const spec = {
  script: "backup",
  summary: "Keeps a stage's data as it is now, for as long as you want, and lists what is kept.",
  flags: { ...stageFlags, list: { says: "only say what is kept, and back to when the table can be brought" } },
  notes: [
    "The table can be brought back to any second of the last 35 days without it. A backup is for longer than that, and",
    "before something that you don't trust. It costs what it stores ($0.10 a GB and month) until you delete it.",
  ],
} as const;

await runCommand(spec, async ({ stage: name, list }) => {
  const stage = await openStage({ stage: name });
  const client = new DynamoDBClient({ region: stage.region });
  const { TableName = "" } = outputsOf(await stackOf(stage));
  if (!list) {
    const BackupName = `${stage.stackName}-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
    const { BackupDetails } = await client.send(new CreateBackupCommand({ TableName, BackupName }));
    say(`The table ${TableName} is kept as ${BackupName}:\n  ${BackupDetails?.BackupArn}\n`);
  }
  const kept = await backupsOf(client, stage);
  say(kept.length === 0 ? "No backups are kept." : `${counted(kept.length, "backup")}, newest first:`);
  const rows = kept.map(({ BackupCreationDateTime, BackupStatus = "", BackupSizeBytes = 0, BackupArn = "" }) => [
    BackupCreationDateTime?.toISOString() ?? "",
    BackupStatus.toLowerCase(),
    `${(BackupSizeBytes / 1e6).toFixed(1)} MB`,
    BackupArn,
  ]);
  for (const line of columns(rows)) say(line.trimEnd());
  say(`\nTo any moment from ${windowText(await recoveryWindow(client, TableName))}:`);
  say(`  npm run restore -- --stage ${stage.name} --to TIME`);
  return 0;
});

/** Backups of all tables that the stage has had. */
async function backupsOf(client: DynamoDBClient, { stackName }: Stage): Promise<BackupSummary[]> {
  const found: BackupSummary[] = [];
  let ExclusiveStartBackupArn: string | undefined;
  do {
    const page = await client.send(
      new ListBackupsCommand({ BackupType: "USER", ...(ExclusiveStartBackupArn && { ExclusiveStartBackupArn }) }),
    );
    found.push(...(page.BackupSummaries ?? []));
    ExclusiveStartBackupArn = page.LastEvaluatedBackupArn;
  } while (ExclusiveStartBackupArn);
  const own = found.filter(({ TableName }) => TableName?.startsWith(`${stackName}-Table`));
  const atMs = ({ BackupCreationDateTime }: BackupSummary) => BackupCreationDateTime?.getTime() ?? 0;
  return own.toSorted((a, b) => atMs(b) - atMs(a));
}
