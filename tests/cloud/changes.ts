/** What becomes of a stage that is deployed again: changed in all its stacks, or, where that fails, as it was. */
import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { GetFunctionConfigurationCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { lambdaNameOf, stackNameOf } from "../../infra/cloud/names.ts";
import { table } from "../../shared/topology.ts";
import { deployAgain, deployToFail, stage, writeStage } from "./deployment.ts";
import { eachStack } from "./stacks.ts";

interface Deployed {
  /** Where stages' files are. */
  directory: string;
  stripeApiUrl: string;
  TableName: string;
}

/**
 * Deploys a changed setting, then one more that fails.
 * @returns what was seen to hold, in words
 * @throws Error where functions don't run on what they should, orders are gone, or a stack was left half-way
 */
export async function changeAndFail({ directory, stripeApiUrl, TableName }: Deployed): Promise<string> {
  const orders = await countOrders(TableName);
  writeStage(directory, stripeApiUrl, "Renamed");
  await deployAgain(process.env);
  await expectShop("Renamed");
  writeStage(directory, stripeApiUrl, "Never");
  await deployToFail(process.env);
  const { Stacks = [] } = await new CloudFormationClient({}).send(
    new DescribeStacksCommand({ StackName: stackNameOf(stage) }),
  );
  if (Stacks[0]?.StackStatus !== "UPDATE_ROLLBACK_COMPLETE") {
    throw new Error(`A deployment that fails left the stack as ${Stacks[0]?.StackStatus}.`);
  }
  await expectShop("Renamed");
  const left = await countOrders(TableName);
  if (left !== orders || left === 0) throw new Error(`There were ${orders} orders and are ${left}.`);
  const stacks = (await eachStack(stage)).length;
  return `${stacks} stacks were updated, one update failed and was rolled back, ${left} orders are still there`;
}

/** The name that the stage's file has is a function's, as the first value of what the owner decides. */
async function expectShop(name: string): Promise<void> {
  const FunctionName = lambdaNameOf(stage, "checkout/create-session");
  const { Environment } = await new LambdaClient({}).send(new GetFunctionConfigurationCommand({ FunctionName }));
  const found = Environment?.Variables?.SHOP_NAME;
  if (found !== name) throw new Error(`The shop should be called ${name}: ${found}`);
}

async function countOrders(TableName: string): Promise<number> {
  const pages = paginateScan(
    { client: new DynamoDBClient({}) },
    {
      TableName,
      Select: "COUNT",
      FilterExpression: "begins_with(#partition, :order)",
      ExpressionAttributeNames: { "#partition": table.partitionKey },
      ExpressionAttributeValues: { ":order": { S: "ORDER#" } },
    },
  );
  let count = 0;
  for await (const { Count = 0 } of pages) count += Count;
  return count;
}
