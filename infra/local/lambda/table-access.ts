/** What a request to DynamoDB asks of IAM. */
import * as z from "zod/mini";
import type { Grant } from "../../../shared/topology-access.ts";

/** One thing that is asked for, on one partition key. */
export interface Asked {
  action: Grant["action"];
  index?: string;
  partition: string;
}

const key = z.object({ pk: z.object({ S: z.string() }) });
const keyed = z.object({ Key: key });
const put = z.object({ Item: key });
const write = z.object({
  Put: z.optional(put),
  Update: z.optional(keyed),
  Delete: z.optional(keyed),
  ConditionCheck: z.optional(keyed),
});
const batch = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(key) })) });
const transaction = z.object({ TransactItems: z.array(write) });
const query = z.object({
  IndexName: z.optional(z.string()),
  KeyConditionExpression: z.string(),
  ExpressionAttributeValues: z.record(z.string(), z.object({ S: z.optional(z.string()) })),
});

const one = (action: Grant["action"], partition: string): Asked[] => [{ action, partition }];

const readers: Readonly<Record<string, (body: unknown) => Asked[]>> = {
  GetItem: (body) => one("GetItem", z.parse(keyed, body).Key.pk.S),
  PutItem: (body) => one("PutItem", z.parse(put, body).Item.pk.S),
  UpdateItem: (body) => one("UpdateItem", z.parse(keyed, body).Key.pk.S),
  DeleteItem: (body) => one("DeleteItem", z.parse(keyed, body).Key.pk.S),
  BatchGetItem: (body) =>
    Object.values(z.parse(batch, body).RequestItems).flatMap(({ Keys }) =>
      Keys.flatMap(({ pk }) => one("BatchGetItem", pk.S)),
    ),
  /** IAM judges each write of a transaction by itself. */
  TransactWriteItems: (body) =>
    z
      .parse(transaction, body)
      .TransactItems.flatMap(({ Put, Update, Delete, ConditionCheck }) => [
        ...(Put ? one("PutItem", Put.Item.pk.S) : []),
        ...(Update ? one("UpdateItem", Update.Key.pk.S) : []),
        ...(Delete ? one("DeleteItem", Delete.Key.pk.S) : []),
        ...(ConditionCheck ? one("ConditionCheckItem", ConditionCheck.Key.pk.S) : []),
      ]),
  Query(body) {
    const { IndexName, KeyConditionExpression, ExpressionAttributeValues } = z.parse(query, body);
    const [, alias = ""] = /^\w+ = (:\w+)/.exec(KeyConditionExpression) ?? [];
    const partition = ExpressionAttributeValues[alias]?.S ?? "";
    return [{ action: "Query", partition, ...(IndexName && { index: IndexName }) }];
  },
};

/**
 * @param operation as `GetItem`
 * @param body the request, as JSON
 * @throws Error for an operation that no function is ever granted
 */
export function askedOf(operation: string, body: string): Asked[] {
  const reader = readers[operation];
  if (!reader) throw new Error(`No function may ${operation}.`);
  return reader(JSON.parse(body));
}
