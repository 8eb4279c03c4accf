import {
  CloudFormationClient,
  GetTemplateCommand,
  paginateListStackResources,
  type StackResourceSummary,
} from "@aws-sdk/client-cloudformation";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { isNamed } from "../../terminal/aws-sentence.ts";
import type { Stage } from "../aws/stage.ts";

/** The table of a stage, as it stands. */
export interface StageTable {
  name: string;
  /** Whether it stays when its stack goes, by the template that is deployed. */
  retained: boolean;
  /** Whether AWS refuses to delete it at present. */
  isProtected: boolean;
  /** As DynamoDB counted them, up to six hours ago. */
  items: number;
  bytes: number;
}

const tableTypes = ["AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable"];

/** What a stack is made of, with everything that is deleted already. */
export async function resourcesOf({ region }: Stage, stackId: string): Promise<StackResourceSummary[]> {
  const found: StackResourceSummary[] = [];
  const pages = paginateListStackResources({ client: new CloudFormationClient({ region }) }, { StackName: stackId });
  for await (const { StackResourceSummaries = [] } of pages) found.push(...StackResourceSummaries);
  return found;
}

/** The table that a stage's stack holds; undefined where it is gone already. */
export async function tableOf(
  stage: Stage,
  resources: readonly StackResourceSummary[],
): Promise<StageTable | undefined> {
  const { adoptedTable } = stage.settings;
  if (adoptedTable) {
    const adopted = await describe(stage, adoptedTable.name);
    return adopted && { ...adopted, retained: true };
  }
  const resource = resources.find(({ ResourceType = "" }) => tableTypes.includes(ResourceType));
  const name = resource?.PhysicalResourceId;
  const found = name && (await describe(stage, name));
  if (!found || !resource.LogicalResourceId) return undefined;
  return { ...found, retained: isRetained(await templateOf(stage), resource.LogicalResourceId) };
}

/** A table by its name; undefined where there is none. */
export async function describe({ region }: Stage, name: string): Promise<Omit<StageTable, "retained"> | undefined> {
  try {
    const { Table } = await new DynamoDBClient({ region }).send(new DescribeTableCommand({ TableName: name }));
    return {
      name,
      isProtected: Table?.DeletionProtectionEnabled ?? false,
      items: Table?.ItemCount ?? 0,
      bytes: Table?.TableSizeBytes ?? 0,
    };
  } catch (error) {
    if (isNamed(error, "ResourceNotFoundException")) return undefined;
    throw error;
  }
}

async function templateOf({ region, stackName }: Stage): Promise<string> {
  const { TemplateBody = "{}" } = await new CloudFormationClient({ region }).send(
    new GetTemplateCommand({ StackName: stackName }),
  );
  return TemplateBody;
}

/** Whether a template keeps a resource when its stack is deleted. */
export function isRetained(template: string, logicalId: string): boolean {
  const resources: unknown = property(JSON.parse(template), "Resources");
  return /^Retain/.test(String(property(property(resources, logicalId), "DeletionPolicy")));
}

const property = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
