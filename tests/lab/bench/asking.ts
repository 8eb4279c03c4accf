import type { DynamoDBStreamEvent, SQSEvent } from "aws-lambda";
import { keys } from "../../../shared/data/keys.ts";
import type { FunctionName } from "../../../shared/topology.ts";
import { type Asked, answerOf, httpEvent, queueEvent, refuseFailures } from "../kit/events.ts";
import type { Call } from "./recorder.ts";
import type { Rig } from "./rig.ts";

/** What a function was seen to do: the calls of this run, and of its first. */
export interface Seen {
  calls: Call[];
  cold: Call[];
}

export interface Answered extends Seen {
  body: string;
  /** As a browser would send them from then on. */
  cookies: string[];
}

/** Sends a function a request. @throws Error where it does not succeed */
export async function ask(rig: Rig, name: FunctionName, asked: Asked): Promise<Answered> {
  const { result, ...seen } = await rig.run(name, httpEvent(name, asked, rig.edgeKey));
  return { ...answerOf(result, name), ...seen };
}

/** Has an ambassador's address confirmed, as if they had opened the link of their e-mail. */
export async function confirmAddress({ table }: Rig, userId: string): Promise<void> {
  await table.write({ update: keys.user(userId), change: { remove: ["unconfirmed"] }, isTechnical: true });
}

/** Gives a function a message of its queue. @throws Error where the message would come again */
export const take = (rig: Rig, name: FunctionName, message: unknown): Promise<Seen> =>
  takeBatch(rig, name, queueEvent(message));

/** Gives a function a batch of its queue or stream. @throws Error where any of it would come again */
export async function takeBatch(rig: Rig, name: FunctionName, batch: SQSEvent | DynamoDBStreamEvent): Promise<Seen> {
  const { result, ...seen } = await rig.run(name, batch);
  refuseFailures(result, name);
  return seen;
}
