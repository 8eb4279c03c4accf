/** How many orders a second each part of Herald takes: from what an order writes, and from the limits that are set. */
import { marshall } from "@aws-sdk/util-dynamodb";
import { usual } from "../../../infra/cloud/api.ts";
import { consumersAtOnce, messagesPerBatch } from "../../../infra/cloud/sources.ts";
import { shardsOf } from "../../../shared/data/keys.ts";
import { functions, table } from "../../../shared/topology.ts";

/** What DynamoDB writes a second to one partition key: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html */
const unitsOfPartition = 1_000;
/** Stripe's own, in live mode: https://docs.stripe.com/rate-limits */
export const stripePerSecond = 100;
/** Calls of the API for each order, with those of all who look and don't buy: an assumption, said so in docs/performance.md. */
const requestsAnOrder = 31;
/** How long Stripe takes to make a session, and a consumer to book ten payments: assumptions, too. Seconds. */
const [sessionTakes, bookingTakes] = [0.8, 0.4];

type Image = Record<string, unknown>;
export interface Change {
  before: Image | undefined;
  after: Image | undefined;
}
/** What takes so many orders a second. */
export interface Ceiling {
  of: string;
  perSecond: number;
}

/** Each partition key that all orders share, with the orders a second that it and its shards take. */
export function keyCeilings(ofAnOrder: readonly Change[]): Ceiling[] {
  const units = new Map<string, number>();
  const add = (partition: unknown, written: number) => {
    if (typeof partition === "string" && written > 0) units.set(partition, (units.get(partition) ?? 0) + written);
  };
  for (const { before, after } of ofAnOrder) {
    // In a transaction each write of the table counts twice; those of its indexes do not.
    add((after ?? before)?.[table.partitionKey], 2 * Math.max(unitsOf(before), unitsOf(after)));
    for (const { partitionKey, sortKey } of Object.values(table.indexes)) {
      const moved = before?.[partitionKey] !== after?.[partitionKey] || before?.[sortKey] !== after?.[sortKey];
      if (moved) add(before?.[partitionKey], unitsOf(before));
      add(after?.[partitionKey], moved ? unitsOf(after) : Math.max(unitsOf(before), unitsOf(after)));
    }
  }
  return [...units].flatMap(([partition, written]): Ceiling[] => {
    const of = partition.replace(/#\d$/, "");
    const shards = shardsOf(of);
    return isShared(of)
      ? [{ of, perSecond: ((shards.includes(partition) ? shards.length : 1) * unitsOfPartition) / written }]
      : [];
  });
}

/** Whether all orders write there; else it is of one order, person, link or e-mail. */
const isShared = (partition: string): boolean => /^(ORDERS(#\w+)?|LEDGER#[\d-]+|DAYS#SHOP)$/.test(partition);

/** Orders a second that each setting of Herald's own takes. */
export function settingCeilings(): Ceiling[] {
  const placing = functions["checkout/create-session"];
  return [
    { of: "the API's throttle", perSecond: usual.perSecond / requestsAnOrder },
    { of: "the limit of POST /api/checkout/orders", perSecond: placing.on.limit.perSecond },
    { of: "checkout/create-session's reserved concurrency", perSecond: placing.reservedConcurrency / sessionTakes },
    { of: "the consumers of the payments queue", perSecond: (consumersAtOnce * messagesPerBatch) / bookingTakes },
  ];
}

/** An item's size in DynamoDB's units of 1 KB: names and values as they are sent, which is a little more than is kept. */
function unitsOf(item: Image | undefined): number {
  if (item === undefined) return 0;
  return Math.ceil(Buffer.byteLength(JSON.stringify(marshall(item, { removeUndefinedValues: true }))) / 1_024);
}
