import { randomUUID } from "node:crypto";
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import type { Item } from "../invariants/facts.ts";
import { readItems } from "../invariants/observe.ts";

const counterNames = ["orders", "grossMinor", "refundsMinor", "ambassadorMinor", "shopMinor"];
const order = z.looseObject({ status: z.string(), lines: z.array(z.looseObject({ rateBps: z.optional(z.number()) })) });
const entry = z.looseObject({
  bookedAt: z.string(),
  postings: z.array(z.object({ account: z.string(), amountMinor: z.number() })),
});

/**
 * Turns a table into what a Herald left that kept no balances: counters on people and links, commissions without an address,
 * refunds without ids, one rate an order, nothing spread over shards, no index for any search.
 */
export async function makeOlder(client: DynamoDBClient, TableName: string): Promise<void> {
  const items = await readItems(client, TableName);
  for (const item of items) {
    const before = { pk: item.pk, sk: item.sk };
    const after = olderOf(item, items);
    if (after === item) continue;
    if (after === undefined || after.pk !== item.pk || after.sk !== item.sk) {
      await client.send(new DeleteItemCommand({ TableName, Key: marshall(before) }));
    }
    const put = after && marshall(after, { removeUndefinedValues: true });
    if (put) await client.send(new PutItemCommand({ TableName, Item: put }));
  }
}

/** @returns the very same where nothing was different; undefined where there was none of its kind */
function olderOf(item: Item, all: readonly Item[]): Item | undefined {
  const pk = String(item.pk);
  switch (pk.split("#")[0]) {
    case "BALANCE":
    case "COUNTERS":
      return undefined;
    case "ENTRIES":
      return item.kind === "opening" ? undefined : olderEntry(item);
    case "PRODUCT":
      return item.type === "finding" ? undefined : olderProduct(item);
    case "USER":
      if (item.type === "finding") return undefined;
      return item.scope === "ambassador" ? olderPerson(item, all) : item;
    case "LINK":
      return { ...item, ...countersIn(all, `COUNTERS#${item.ambassadorId}`, `LINK#${item.code}`) };
    case "ORDER":
      if (item.type === "finding") return undefined;
      return item.type === "order" ? olderOrder(item) : item;
    case "DAYS":
      return pk.startsWith("DAYS#SHOP#") ? { ...item, pk: "DAYS#SHOP", sk: `${item.sk}#${randomUUID()}` } : item;
    default:
      return item;
  }
}

function olderProduct({ findings: _findings, findingsRule: _rule, ...item }: Item): Item {
  return { ...item, searchText: `${item.title} ${item.description}`.toLowerCase() };
}

function olderPerson({ findings: _findings, findingsRule: _rule, ...item }: Item, all: readonly Item[]): Item {
  return { ...item, ...countersIn(all, `BALANCE#${item.id}`, "BALANCE") };
}

function countersIn(all: readonly Item[], pk: string, sk: string): Item {
  const found = all.find((item) => item.pk === pk && item.sk === sk);
  return Object.fromEntries(counterNames.map((name) => [name, found?.[name] ?? 0]));
}

function olderOrder(item: Item): Item {
  const { lines, status, holdDays: _hold, blocks: _blocks, refunds: _refunds, ...rest } = z.parse(order, item);
  const rateBps = lines[0]?.rateBps ?? item.rateBps;
  return {
    ...rest,
    status,
    rateBps,
    lines: lines.map(({ rateBps: _rate, ...line }) => line),
    gsi1pk: "ORDERS",
    gsi2pk: `ORDERS#${status}`,
  };
}

function olderEntry(item: Item): Item {
  const { postings, bookedAt, statement: _statement, gsi2pk: _pk, gsi2sk: _sk, ...rest } = z.parse(entry, item);
  const accounts = postings.map(({ account, amountMinor }) => ({ account: account.split(":")[0], amountMinor }));
  return {
    ...rest,
    pk: `ORDER#${item.orderId}`,
    bookedAt,
    postings: accounts,
    gsi1pk: `LEDGER#${bookedAt.slice(0, 10)}`,
  };
}
