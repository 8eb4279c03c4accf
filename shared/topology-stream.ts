import type { FunctionSpec, StreamChange, StreamTrigger } from "./topology-spec.ts";

/** What a filter looks at of a record of the table's stream, as DynamoDB spells it. */
export interface FilteredRecord {
  eventName?: string | undefined;
  dynamodb?: { NewImage?: Image | undefined; OldImage?: Image | undefined } | undefined;
}
type Image = { type?: { S?: string | undefined } | undefined };

/** An item's type is read from what a change left, or from what it took away. */
const imageOf = (change: StreamChange) => (change === "REMOVE" ? "OldImage" : "NewImage");
const changes = ["INSERT", "MODIFY", "REMOVE"] as const satisfies StreamChange[];

/**
 * The patterns of which a record must match one for a stream's function to be woken by it.
 * https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html
 */
export function streamPatterns({ wakes }: StreamTrigger): object[] {
  return changes
    .filter((change) => wakes[change].length > 0)
    .map((change) => ({ eventName: [change], dynamodb: { [imageOf(change)]: { type: { S: wakes[change] } } } }));
}

/** Whether a record of the stream wakes a function: what Lambda decides by those patterns. */
export function isWoken({ on }: FunctionSpec, { eventName, dynamodb }: FilteredRecord): boolean {
  if (!("stream" in on)) return false;
  const change = changes.find((name) => name === eventName);
  const type = change && dynamodb?.[imageOf(change)]?.type?.S;
  return change !== undefined && type !== undefined && on.wakes[change].includes(type);
}
