import {
  CloudFormationClient,
  paginateListStackResources,
  type StackResourceSummary,
} from "@aws-sdk/client-cloudformation";
import { stackNameOf } from "../../infra/cloud/names.ts";

/** What CloudFormation made of a stage: the resources of its stack, and of each stack within it. */
export async function eachStack(stage: string): Promise<StackResourceSummary[][]> {
  const outer = await resourcesIn(stackNameOf(stage));
  const within = outer.filter(({ ResourceType }) => ResourceType === "AWS::CloudFormation::Stack");
  return [outer, ...(await Promise.all(within.map(({ PhysicalResourceId = "" }) => resourcesIn(PhysicalResourceId))))];
}

/** How much there is of each type: `44 Lambda::Function`. */
export function countedByType(resources: readonly StackResourceSummary[]): Map<string, number> {
  const groups = Map.groupBy(resources, ({ ResourceType = "" }) => ResourceType.replace("AWS::", ""));
  return new Map([...groups].map(([type, found]) => [type, found.length]));
}

async function resourcesIn(stackName: string): Promise<StackResourceSummary[]> {
  const found: StackResourceSummary[] = [];
  const pages = paginateListStackResources({ client: new CloudFormationClient({}) }, { StackName: stackName });
  for await (const { StackResourceSummaries = [] } of pages) found.push(...StackResourceSummaries);
  return found;
}
