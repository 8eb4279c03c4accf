import {
  type AttributeValue,
  BatchGetItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { clientSettings, ping } from "../runtime/clients.ts";
import { signed } from "./audit.ts";
import { ConditionFailed } from "./condition-failed.ts";
import type { Key } from "./keys.ts";
import { retryWithJitter } from "./retry.ts";
import {
  type Check,
  deleteInput,
  type Expression,
  type Item,
  isConflict,
  plain,
  putInput,
  transactItem,
  updateInput,
  type Write,
} from "./write.ts";

export interface QueryOptions {
  index?: "gsi1" | "gsi2";
  /** Key condition, as `pk = :pk AND begins_with(sk, :prefix)`. */
  where: Expression;
  filter?: Expression;
  /** Of each item these attributes alone: what is not named need not travel, nor be read. */
  only?: readonly string[];
  limit?: number;
  startKey?: Item;
  descending?: boolean;
  consistent?: boolean;
}

/** Strongly consistent, unless an eventual read will do: half the units, and the last second's writes may be missing. */
export interface ReadOptions {
  eventual?: boolean;
}

/** The single table, with plain JavaScript values on this side and typed attributes on the other. There is no scan. */
export class Table {
  readonly name: string;
  readonly client: DynamoDBClient;

  constructor(name: string, client = new DynamoDBClient(clientSettings)) {
    this.name = name;
    this.client = client;
  }

  /** Opens the connection. */
  async ping(): Promise<void> {
    const command = new GetItemCommand({ TableName: this.name, Key: marshall({ pk: "", sk: "" }) });
    command.middlewareStack.add(ping, { step: "finalizeRequest", priority: "low" });
    // What it answers is no answer to this; whether it answers, the first request will see.
    await this.client.send(command).catch(() => {});
  }

  /** Reads one item. */
  async get(key: Key, { eventual = false }: ReadOptions = {}): Promise<Item | undefined> {
    const input = { TableName: this.name, Key: marshall(key), ConsistentRead: !eventual };
    const { Item } = await this.client.send(new GetItemCommand(input));
    return Item && unmarshall(Item);
  }

  /** Reads up to 100 items in one round trip (more only where some are left unprocessed). */
  async getMany(keys: readonly Key[], { eventual = false }: ReadOptions = {}): Promise<Item[]> {
    const found: Item[] = [];
    let wanted: Record<string, AttributeValue>[] = keys.map((key) => marshall(key));
    await retryWithJitter(async () => {
      if (wanted.length === 0) return true;
      const request = { RequestItems: { [this.name]: { Keys: wanted, ConsistentRead: !eventual } } };
      const answer = await this.client.send(new BatchGetItemCommand(request));
      found.push(...(answer.Responses?.[this.name] ?? []).map((item) => unmarshall(item)));
      wanted = answer.UnprocessedKeys?.[this.name]?.Keys ?? [];
      return wanted.length === 0;
    });
    return found;
  }

  /** Reads one page of a partition. */
  async query(options: QueryOptions): Promise<{ items: Item[]; lastKey: Item | undefined }> {
    const { where, filter, only = [] } = options;
    // Some attributes are called as words of expressions are, such as `status`.
    const projected = Object.fromEntries(only.map((name) => [`#${name}`, name]));
    const names = { ...where.names, ...filter?.names, ...projected };
    const answer = await this.client.send(
      new QueryCommand({
        TableName: this.name,
        IndexName: options.index,
        KeyConditionExpression: where.expression,
        FilterExpression: filter?.expression,
        ProjectionExpression: only.length > 0 ? Object.keys(projected).join(",") : undefined,
        ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
        ExpressionAttributeValues: plain({ ...where.values, ...filter?.values }),
        Limit: options.limit,
        ExclusiveStartKey: options.startKey && marshall(options.startKey),
        ScanIndexForward: !options.descending,
        ConsistentRead: options.consistent ?? false,
      }),
    );
    return {
      items: (answer.Items ?? []).map((item) => unmarshall(item)),
      lastKey: answer.LastEvaluatedKey && unmarshall(answer.LastEvaluatedKey),
    };
  }

  /** Reads every page of a query. */
  async *queryAll(options: Omit<QueryOptions, "startKey">): AsyncGenerator<Item> {
    let startKey: Item | undefined;
    do {
      const { items, lastKey } = await this.query({ ...options, ...(startKey && { startKey }) });
      yield* items;
      startKey = lastKey;
    } while (startKey);
  }

  /**
   * Writes one item.
   * @returns the item as it is after an update; nothing where a person's audit record is written beside it
   * @throws ConditionFailed where the condition does not hold
   */
  async write(write: Write): Promise<Item | undefined> {
    const writes = signed({ write });
    const [first = write, ...more] = Object.values(writes);
    if (more.length === 0) return persist([], () => this.#send(first));
    await this.#transact(writes);
    return undefined;
  }

  /**
   * Writes up to 100 items, all or none. A conflict with another transaction is tried again.
   * @param writes each under a name, by which a refusal is told; of a list, its place. What is only asked of items stands among them.
   * @throws ConditionFailed that names the writes whose conditions do not hold
   */
  async transact(writes: Readonly<Record<string, Write | Check>> | readonly Write[]): Promise<void> {
    await this.#transact(signed(Object.fromEntries(Object.entries(writes))));
  }

  async #transact(writes: Readonly<Record<string, Write | Check>>): Promise<void> {
    const TransactItems = Object.values(writes).map((write) => transactItem(this.name, write));
    await persist(Object.keys(writes), () => this.client.send(new TransactWriteItemsCommand({ TransactItems })));
  }

  async #send(write: Write): Promise<Item | undefined> {
    if ("put" in write) {
      await this.client.send(new PutItemCommand(putInput(this.name, write)));
      return write.put;
    }
    if ("delete" in write) {
      await this.client.send(new DeleteItemCommand(deleteInput(this.name, write)));
      return undefined;
    }
    const input = { ...updateInput(this.name, write), ReturnValues: "ALL_NEW" as const };
    const { Attributes } = await this.client.send(new UpdateItemCommand(input));
    return Attributes && unmarshall(Attributes);
  }
}

/** Runs a write until it meets no other; a refused condition is told as one. */
function persist<T>(names: readonly string[], write: () => Promise<T>): Promise<T> {
  const attempt = async () => {
    try {
      return { done: await write() };
    } catch (error) {
      if (isConflict(error)) return undefined;
      throw error;
    }
  };
  return ConditionFailed.translate(names, async () => (await retryWithJitter(attempt)).done);
}
