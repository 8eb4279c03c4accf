import type { DynamoDBStreamEvent } from "aws-lambda";
import { failuresOf } from "../../../infra/local/lambda/batch-failures.ts";
import { streamEvent } from "../../../infra/local/lambda/stream-event.ts";
import type { StreamRecord } from "../../../infra/local/lambda/stream-reader.ts";
import { functions } from "../../../shared/topology.ts";
import { isWoken } from "../../../shared/topology-stream.ts";
import type { Change } from "../invariants/facts.ts";
import { changeOf } from "../invariants/observe.ts";
import { comesAgain, type DeliveryPolicy } from "./delivery-policy.ts";
import type { World } from "./world.ts";

/** A batch that fails this often, with at most two faults in a history, fails for a reason of its own. */
const maxTries = 10;

/** Brings the table's changes to `events/publish`, in order, again from the first that failed. @param seen takes them down */
export async function deliverChanges(world: World, policy: DeliveryPolicy, seen: Change[]): Promise<number> {
  let count = 0;
  for (let records = await world.stream.next(); records.length > 0; records = await world.stream.next()) {
    count += records.length;
    seen.push(...records.map(changeOf));
    const waking = records.filter((record) => isWoken(functions["events/publish"], record));
    await work(world, waking);
    if (comesAgain(policy)) await work(world, waking);
  }
  return count;
}

async function work(world: World, records: readonly StreamRecord[]): Promise<void> {
  let left = [...records];
  for (let tries = 0; left.length > 0; tries++) {
    if (tries === maxTries) throw new Error("events/publish takes a batch of changes never.");
    left = left.slice(await succeeded(world, streamEvent(left, world.streamArn)));
  }
}

/** How many records from the first one on went well. */
async function succeeded(world: World, event: DynamoDBStreamEvent): Promise<number> {
  const outcome = await world.lambda.run("events/publish", event);
  if (outcome === "died" || "failed" in outcome) return 0;
  const numbers = event.Records.map((record) => record.dynamodb?.SequenceNumber ?? "");
  const failed = failuresOf(outcome.answer, numbers);
  if (failed === "all") return 0;
  const first = numbers.findIndex((number) => failed.has(number));
  return first === -1 ? numbers.length : first;
}
