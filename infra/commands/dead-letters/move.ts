import { setTimeout as sleep } from "node:timers/promises";
import {
  ListMessageMoveTasksCommand,
  type ListMessageMoveTasksResultEntry,
  SQSClient,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import type { QueueName } from "../../../shared/topology.ts";
import { queueNameOf } from "../../cloud/names.ts";
import { startProgress } from "../../terminal/progress.ts";
import { Refusal } from "../../terminal/refusal.ts";
import { counted } from "../../terminal/screen.ts";
import type { Stage } from "../aws/stage.ts";
import { type FoundQueue, queueOf } from "./queues.ts";

const pauseMs = 1000;

/**
 * Has SQS move all dead letters back to their queue, and waits until it has. A move that runs already is joined.
 * @returns how many were moved
 */
export async function moveBack(stage: Stage, queue: QueueName, deadLetters: FoundQueue): Promise<number> {
  const sqs = new SQSClient({ region: stage.region });
  const latest = async () =>
    (await sqs.send(new ListMessageMoveTasksCommand({ SourceArn: deadLetters.arn }))).Results?.[0];
  const before = await latest();
  if (before?.Status !== "RUNNING") {
    const { arn: DestinationArn } = await queueOf(stage, queueNameOf(stage.name, queue));
    // The destination is named, because what EventBridge could not deliver came from no queue that SQS would know.
    await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: deadLetters.arn, DestinationArn }));
  }
  const progress = startProgress();
  try {
    for (; ; await sleep(pauseMs)) {
      const task = await latest();
      if (!task || isOver(before, task)) continue;
      const { ApproximateNumberOfMessagesMoved: moved = 0, ApproximateNumberOfMessagesToMove: all } = task;
      progress.show(`Moved ${moved} of ${all ?? deadLetters.waiting}`);
      if (task.Status === "COMPLETED") return moved;
      if (task.Status === "FAILED" || task.Status === "CANCELLED") {
        const reason = task.FailureReason ?? task.Status.toLowerCase();
        throw new Refusal(`SQS stopped after ${counted(moved, "message")}: ${reason}. The others are where they were.`);
      }
    }
  } finally {
    progress.end();
  }
}

/** Whether SQS still tells of the move before ours, which had ended. */
function isOver(before: ListMessageMoveTasksResultEntry | undefined, task: ListMessageMoveTasksResultEntry): boolean {
  if (before === undefined || before.Status === "RUNNING") return false;
  return before.StartedTimestamp !== undefined && before.StartedTimestamp === task.StartedTimestamp;
}
