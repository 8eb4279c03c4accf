import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from "@aws-sdk/client-sqs";
import { isNamed } from "../../terminal/aws-sentence.ts";
import { nearest } from "../../terminal/nearest.ts";
import { Refusal, WrongUse } from "../../terminal/refusal.ts";
import type { Stage } from "../aws/stage.ts";
import { type DeadLetterSource, deadLetterSources } from "./sources.ts";

/** A queue as AWS knows it. */
export interface FoundQueue {
  url: string;
  arn: string;
  /** Messages that wait; as SQS estimates it, a minute late at times. */
  waiting: number;
  /** Messages that somebody received a moment ago. */
  received: number;
}

/** A queue of the stage; undefined where there is none of that name. */
export async function findQueue(stage: Stage, name: string): Promise<FoundQueue | undefined> {
  const sqs = new SQSClient({ region: stage.region });
  try {
    const { QueueUrl: url = "" } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
    const { Attributes = {} } = await sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: ["QueueArn", "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
      }),
    );
    return {
      url,
      arn: Attributes.QueueArn ?? "",
      waiting: Number(Attributes.ApproximateNumberOfMessages),
      received: Number(Attributes.ApproximateNumberOfMessagesNotVisible),
    };
  } catch (error) {
    if (isNamed(error, "QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue")) return undefined;
    throw error;
  }
}

/** @throws Refusal where the stage has no such queue, or is not deployed at all */
export async function queueOf(stage: Stage, name: string): Promise<FoundQueue> {
  const found = await findQueue(stage, name);
  if (found) return found;
  throw new Refusal(
    `There is no queue ${name} in ${stage.account}, ${stage.region}: is this version of Herald deployed there?`,
  );
}

/**
 * The source that was named: a queue of the topology, or a function as the topology has it or as names have it.
 * @throws WrongUse that lists what there is
 */
export function sourceNamed(typed: string): DeadLetterSource {
  const bare = typed.replaceAll("/", "-").replace(/-dead-letters$/, "");
  const found = deadLetterSources.find(({ of }) => of === bare);
  if (found) return found;
  const names = deadLetterSources.map(({ of }) => of);
  const near = nearest(bare, names);
  throw new WrongUse(
    `No dead letters are kept for ${typed}. ${near.length > 0 ? `Did you mean ${near.join(" or ")}?` : `There are those of ${names.join(", ")}.`}`,
  );
}
