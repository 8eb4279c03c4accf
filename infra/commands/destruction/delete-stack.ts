import { setTimeout as sleep } from "node:timers/promises";
import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  type Stack,
  type StackEvent,
  type StackResourceSummary,
  UpdateTerminationProtectionCommand,
} from "@aws-sdk/client-cloudformation";
import { startProgress } from "../../terminal/progress.ts";
import { Refusal } from "../../terminal/refusal.ts";
import { elapsed, indented } from "../../terminal/screen.ts";
import { findStack } from "../aws/stack.ts";
import type { Stage } from "../aws/stage.ts";
import { resourcesOf } from "./stage-table.ts";

const pauseMs = 5000;

/**
 * Deletes a stack and waits until it is gone; CloudFront alone takes some minutes.
 * @throws Refusal that names what could not be deleted, and why
 */
export async function deleteStack(stage: Stage, { StackId = "", EnableTerminationProtection }: Stack): Promise<void> {
  const cloudFormation = new CloudFormationClient({ region: stage.region });
  if (EnableTerminationProtection) {
    const off = { StackName: StackId, EnableTerminationProtection: false };
    await cloudFormation.send(new UpdateTerminationProtectionCommand(off));
  }
  await cloudFormation.send(new DeleteStackCommand({ StackName: StackId }));
  const progress = startProgress();
  const startedMs = Date.now();
  try {
    // By its id: a stack that is gone has no name.
    for (let stack = await findStack(stage.region, StackId); stack; stack = await findStack(stage.region, StackId)) {
      if (stack.StackStatus === "DELETE_COMPLETE") return;
      if (stack.StackStatus === "DELETE_FAILED") throw new Refusal(await whatStayed(cloudFormation, StackId));
      progress.show(progressText(await resourcesOf(stage, StackId), Date.now() - startedMs));
      await sleep(pauseMs);
    }
  } finally {
    progress.end();
  }
}

/** How far the deletion is, and what it is at. */
export function progressText(
  resources: readonly Pick<StackResourceSummary, "ResourceStatus" | "ResourceType">[],
  ms: number,
): string {
  const gone = resources.filter(({ ResourceStatus }) => ResourceStatus === "DELETE_COMPLETE").length;
  const under = resources.filter(({ ResourceStatus }) => ResourceStatus === "DELETE_IN_PROGRESS");
  const types = [
    ...new Set(under.map(({ ResourceType = "" }) => ResourceType.replace(/^AWS::/, "").replace("::", " "))),
  ];
  const at = types.length === 0 ? "" : `, now ${types.slice(0, 3).join(", ")}${types.length > 3 ? " and others" : ""}`;
  return `Deleted ${gone} of ${resources.length} resources in ${elapsed(ms)}${at}`;
}

async function whatStayed(cloudFormation: CloudFormationClient, StackName: string): Promise<string> {
  const { StackEvents = [] } = await cloudFormation.send(new DescribeStackEventsCommand({ StackName }));
  const lines = failuresOf(StackEvents);
  return `CloudFormation could not delete all of it:\n${indented(lines.join("\n"))}\nFix that, and run the command again.`;
}

type Event = Pick<StackEvent, "LogicalResourceId" | "ResourceType" | "ResourceStatus" | "ResourceStatusReason">;

/** What failed in the latest deletion, by its events, which come newest first. */
export function failuresOf(events: readonly Event[]): string[] {
  const ofStack = ({ ResourceType }: Event) => ResourceType === "AWS::CloudFormation::Stack";
  const begun = events.findIndex((event) => ofStack(event) && event.ResourceStatus === "DELETE_IN_PROGRESS");
  return events
    .slice(0, begun === -1 ? events.length : begun)
    .filter((event) => event.ResourceStatus === "DELETE_FAILED" && !ofStack(event))
    .map(({ LogicalResourceId, ResourceType, ResourceStatusReason = "no reason given" }) => {
      return `${LogicalResourceId} (${ResourceType}): ${ResourceStatusReason}`;
    });
}
