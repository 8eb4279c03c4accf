import { type ConsumedCapacity, DynamoDBClient } from "@aws-sdk/client-dynamodb";

export interface Cost {
  requests: number;
  reads: number;
  writes: number;
}

type Send = (command: { input: object }, ...rest: unknown[]) => Promise<{ ConsumedCapacity?: unknown }>;

/** What the requests to DynamoDB that `run` makes consume, as DynamoDB itself says. */
export async function countCapacity(run: () => Promise<unknown>): Promise<Cost> {
  const cost: Cost = { requests: 0, reads: 0, writes: 0 };
  const original = DynamoDBClient.prototype.send;
  const counting: Send = async function (this: DynamoDBClient, command, ...rest) {
    Object.assign(command.input, { ReturnConsumedCapacity: "TOTAL" });
    const answer: Awaited<ReturnType<Send>> = await Reflect.apply(original, this, [command, ...rest]);
    const isWrite = /Put|Update|Delete|Write/.test(command.constructor.name);
    const consumed = [answer.ConsumedCapacity ?? []].flat() as ConsumedCapacity[];
    cost.requests += 1;
    for (const { CapacityUnits = 0 } of consumed) cost[isWrite ? "writes" : "reads"] += CapacityUnits;
    return answer;
  };
  Object.assign(DynamoDBClient.prototype, { send: counting });
  try {
    await run();
  } finally {
    Object.assign(DynamoDBClient.prototype, { send: original });
  }
  return cost;
}
