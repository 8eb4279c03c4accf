import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  paginateScan,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";

type Stored = Record<string, AttributeValue>;

const inOneRequest = 25;

/** Everything that a table holds, to be put back. */
export async function dumpTable(client: DynamoDBClient, TableName: string): Promise<Stored[]> {
  const items: Stored[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    items.push(...Items);
  return items;
}

/** Makes a table hold these items and no others. */
export async function restoreTable(client: DynamoDBClient, TableName: string, wanted: readonly Stored[]) {
  const nameOf = ({ pk, sk }: Stored) => `${pk?.S} ${sk?.S}`;
  const kept = new Map(wanted.map((item) => [nameOf(item), JSON.stringify(item)]));
  const writes: WriteRequest[] = [];
  for (const item of await dumpTable(client, TableName)) {
    const { pk, sk } = item;
    const before = kept.get(nameOf(item));
    if (before === undefined && pk && sk) writes.push({ DeleteRequest: { Key: { pk, sk } } });
    if (before === JSON.stringify(item)) kept.delete(nameOf(item));
  }
  for (const item of wanted) if (kept.has(nameOf(item))) writes.push({ PutRequest: { Item: item } });
  while (writes.length > 0) {
    const RequestItems = { [TableName]: writes.splice(0, inOneRequest) };
    const { UnprocessedItems = {} } = await client.send(new BatchWriteItemCommand({ RequestItems }));
    writes.push(...(UnprocessedItems[TableName] ?? []));
  }
}

/** Puts an item into the table that is not what it says it is. */
export async function putUnreadable(client: DynamoDBClient, TableName: string): Promise<void> {
  const Item = { pk: { S: "PRODUCT#unreadable" }, sk: { S: "PRODUCT" }, type: { S: "product" } };
  await client.send(new PutItemCommand({ TableName, Item }));
}
