import { setTimeout as sleep } from "node:timers/promises";
import {
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  paginateListTables,
  UpdateTableCommand,
} from "@aws-sdk/client-dynamodb";
import type { Stage } from "../aws/stage.ts";
import { describe, type StageTable } from "./stage-table.ts";

/** Switches a table's protection against deletion, and waits until that holds. */
export async function protect({ region }: Stage, name: string, on: boolean): Promise<void> {
  const dynamodb = new DynamoDBClient({ region });
  await dynamodb.send(new UpdateTableCommand({ TableName: name, DeletionProtectionEnabled: on }));
  for (;;) {
    const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: name }));
    if (Table?.TableStatus === "ACTIVE") return;
    await sleep(1000);
  }
}

/** Deletes a table that no stack holds any more, and waits until it is gone. */
export async function deleteTable(
  stage: Stage,
  { name, isProtected }: Pick<StageTable, "name" | "isProtected">,
): Promise<void> {
  if (isProtected) await protect(stage, name, false);
  await new DynamoDBClient({ region: stage.region }).send(new DeleteTableCommand({ TableName: name }));
  while (await describe(stage, name)) await sleep(1000);
}

/** Tables of a stage that outlived their stack: CloudFormation names them after it. */
export async function leftoverTables({ region, stackName }: Stage): Promise<string[]> {
  const names: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client: new DynamoDBClient({ region }) }, {}))
    names.push(...TableNames);
  return names.filter((name) => name.startsWith(`${stackName}-Table`));
}
