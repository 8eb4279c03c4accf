import { setTimeout as sleep } from "node:timers/promises";
import {
  DescribeBackupCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  RestoreTableFromBackupCommand,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { table as spec } from "../../../shared/topology.ts";
import { isNamed } from "../../terminal/aws-sentence.ts";
import { Refusal } from "../../terminal/refusal.ts";
import type { RecoveryWindow } from "./moment.ts";

const pauseMs = 2000;

/** @throws Refusal where recovery to a point in time is off */
export async function recoveryWindow(client: DynamoDBClient, TableName: string): Promise<RecoveryWindow> {
  const { ContinuousBackupsDescription } = await client.send(new DescribeContinuousBackupsCommand({ TableName }));
  const found = ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
  const { EarliestRestorableDateTime: from, LatestRestorableDateTime: until } = found ?? {};
  if (found?.PointInTimeRecoveryStatus !== "ENABLED" || !from || !until) {
    throw new Refusal(`The table ${TableName} keeps no recovery to a point in time: restore from a backup.`);
  }
  return { fromMs: from.getTime(), untilMs: until.getTime() };
}

/** When a backup was made, epoch milliseconds. @throws Refusal where there is none of that ARN */
export async function backupTime(client: DynamoDBClient, BackupArn: string): Promise<number> {
  try {
    const { BackupDescription } = await client.send(new DescribeBackupCommand({ BackupArn }));
    return BackupDescription?.BackupDetails?.BackupCreationDateTime?.getTime() ?? 0;
  } catch (error) {
    if (!isNamed(error, "BackupNotFoundException", "ValidationException")) throw error;
    throw new Refusal(
      `There is no backup ${BackupArn} in this account and region. npm run backup -- --list says which are.`,
    );
  }
}

/** What a table is restored from. */
export type Origin = { table: string; atMs: number } | { backupArn: string };

/** Has DynamoDB begin to restore into a new table. One that exists already goes on from where it is. */
export async function beginRestore(client: DynamoDBClient, origin: Origin, TargetTableName: string): Promise<void> {
  try {
    if ("backupArn" in origin) {
      await client.send(new RestoreTableFromBackupCommand({ TargetTableName, BackupArn: origin.backupArn }));
    } else {
      const [SourceTableName, RestoreDateTime] = [origin.table, new Date(origin.atMs)];
      await client.send(new RestoreTableToPointInTimeCommand({ SourceTableName, TargetTableName, RestoreDateTime }));
    }
  } catch (error) {
    if (!isNamed(error, "TableAlreadyExistsException", "TableInUseException")) throw error;
  }
}

/** Waits until a table can be used, with its indexes. @param onLook told its state at each look */
export async function untilActive(
  client: DynamoDBClient,
  TableName: string,
  onLook: (state: string) => void = () => {},
): Promise<TableDescription> {
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    const indexes = Table?.GlobalSecondaryIndexes ?? [];
    const isReady =
      Table?.TableStatus === "ACTIVE" && indexes.every(({ IndexStatus = "ACTIVE" }) => IndexStatus === "ACTIVE");
    if (Table && isReady) return Table;
    onLook(Table?.TableStatus ?? "unknown");
    await sleep(pauseMs);
  }
}

/**
 * Gives a restored table what DynamoDB does not restore: its stream, the expiry of items, recovery, protection.
 * Can be run again.
 * @returns the ARN of its stream
 */
export async function completeTable(client: DynamoDBClient, TableName: string): Promise<string> {
  const found = await untilActive(client, TableName);
  if (!found.StreamSpecification?.StreamEnabled) {
    const StreamSpecification = { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" } as const;
    await client.send(new UpdateTableCommand({ TableName, StreamSpecification }));
    await untilActive(client, TableName);
  }
  if (!found.DeletionProtectionEnabled) {
    await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
    await untilActive(client, TableName);
  }
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (!TimeToLiveDescription?.TimeToLiveStatus?.startsWith("ENABL")) {
    const TimeToLiveSpecification = { AttributeName: spec.timeToLive, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  }
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
  await client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
  const { LatestStreamArn } = await untilActive(client, TableName);
  if (LatestStreamArn === undefined) throw new Error(`The table ${TableName} has no stream after it was given one.`);
  return LatestStreamArn;
}
