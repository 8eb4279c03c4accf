import { type AttributeValue, DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { table } from "../../../../shared/topology.ts";
import { bytesBesideItem } from "./assumptions.ts";

/**
 * What a table and its indexes, which hold whole items, take up as DynamoDB measures it: bytes. What goes by itself, as tries that are counted
 * and marks of what was sent do, is not kept from month to month, and how much of it there is hangs on the minute.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export async function storedBytes(TableName: string): Promise<number> {
  const client = new DynamoDBClient({});
  let bytes = 0;
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    for (const item of Items)
      if (!(table.timeToLive in item)) bytes += copiesOf(item) * (sizeOfAll(item) + bytesBesideItem);
  }
  client.destroy();
  return bytes;
}

type Item = Record<string, AttributeValue>;

/** One in the table, and one in each index whose keys the item has. */
function copiesOf(item: Item): number {
  const indexes = Object.values(table.indexes).filter(({ partitionKey }) => partitionKey in item);
  return 1 + indexes.length;
}

const sizeOfAll = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOf(value), 0);

function sizeOf({ S, N, M, L }: AttributeValue): number {
  if (S !== undefined) return Buffer.byteLength(S);
  // Two digits a byte, and one byte for the rest of a number.
  if (N !== undefined) return Math.ceil(N.length / 2) + 1;
  if (M !== undefined) return 3 + Object.keys(M).length + sizeOfAll(M);
  if (L !== undefined) return 3 + L.reduce((sum, value) => sum + 1 + sizeOf(value), 0);
  return 1;
}
