import * as z from "zod/mini";

/** What a request consumed, in DynamoDB's read and write units. */
export interface Capacity {
  reads: number;
  writes: number;
}

const consumed = z.object({ CapacityUnits: z.optional(z.number()) });
const told = z.object({ ConsumedCapacity: z.optional(z.union([consumed, z.array(consumed)])) });

/** What DynamoDB's answer says of its cost. A refused request says nothing, and counts as none. */
export function capacityOf(operation: string, answer: string): Capacity {
  const parsed = told.safeParse(JSON.parse(answer));
  const units = [parsed.data?.ConsumedCapacity ?? []].flat().reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
  const isWrite = /Put|Update|Delete|Write/.test(operation);
  return { reads: isWrite ? 0 : units, writes: isWrite ? units : 0 };
}
