import {
  type AttributeValue,
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";

type Item = Record<string, unknown>;
type Values = Record<string, AttributeValue>;

/** What a write or a check carries, as DynamoDB takes it. */
interface Request {
  Key?: Values;
  Item?: Values;
  ConditionExpression?: string;
  UpdateExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Values;
}

/** A table in memory, which knows of DynamoDB's language what the money's functions use: enough for a hundred thousand steps. */
export class MemoryTable {
  readonly items = new Map<string, Item>();
  /** Items of the type `entry`, in the order in which they were put. */
  readonly entries: Item[] = [];
  readonly #original = DynamoDBClient.prototype.send;

  /** Stands in for DynamoDB until `close`. */
  open(): this {
    Object.assign(DynamoDBClient.prototype, { send: async (command: unknown) => this.#answer(command) });
    return this;
  }

  close(): void {
    Object.assign(DynamoDBClient.prototype, { send: this.#original });
  }

  #answer(command: unknown): object {
    if (command instanceof GetItemCommand) return { Item: this.#stored(command.input.Key) };
    if (command instanceof BatchGetItemCommand) {
      const [[name, { Keys = [] }] = ["", {}]] = Object.entries(command.input.RequestItems ?? {});
      return { Responses: { [name]: Keys.flatMap((key) => this.#stored(key) ?? []) } };
    }
    if (command instanceof UpdateItemCommand) {
      this.#transact([{ Update: command.input as Request }]);
      return {};
    }
    if (command instanceof TransactWriteItemsCommand) {
      this.#transact((command.input.TransactItems ?? []) as Record<string, Request>[]);
      return {};
    }
    throw new Error("The money's functions ask for something that this table does not know.");
  }

  #stored(key: Values | undefined): object | undefined {
    const item = this.items.get(keyOf(key));
    return item && marshall(item, { removeUndefinedValues: true });
  }

  #transact(writes: readonly Record<string, Request>[]): void {
    const reasons = writes.map((write) => ({
      Code: this.#holds(Object.values(write)[0] ?? {}) ? "None" : "ConditionalCheckFailed",
    }));
    if (reasons.some(({ Code }) => Code !== "None")) {
      throw new TransactionCanceledException({ message: "", $metadata: {}, CancellationReasons: reasons });
    }
    for (const { Put, Update } of writes) {
      if (Put) this.#put(keyOf(Put.Item), unmarshall(Put.Item ?? {}));
      if (Update)
        this.#put(
          keyOf(Update.Key),
          updated(this.items.get(keyOf(Update.Key)) ?? unmarshall(Update.Key ?? {}), Update),
        );
    }
  }

  #put(key: string, item: Item): void {
    if (item.type === "entry" && !this.items.has(key)) this.entries.push(item);
    this.items.set(key, item);
  }

  #holds(request: Request): boolean {
    const item = this.items.get(keyOf(request.Key ?? request.Item));
    return (request.ConditionExpression ?? "")
      .split(" AND ")
      .every((term) => term === "" || holds(term, item, request));
  }
}

const keyOf = (key: Values = {}): string => {
  const { pk, sk } = unmarshall(key);
  return `${pk}|${sk}`;
};

function holds(term: string, item: Item | undefined, request: Request): boolean {
  const [, verb, path] = /^(attribute_exists|attribute_not_exists)\((.+)\)$/.exec(term) ?? [];
  if (path) return (item?.[nameOf(path, request)] !== undefined) === (verb === "attribute_exists");
  const [name = "", alias = ""] = term.split(" = ");
  return item?.[nameOf(name, request)] === given(alias, request);
}

const nameOf = (alias: string, { ExpressionAttributeNames: names = {} }: Request): string => names[alias] ?? alias;
const given = (alias: string, { ExpressionAttributeValues: values = {} }: Request): unknown =>
  unmarshall({ value: values[alias] ?? { NULL: true } }).value;

/** The item after an update, of which all terms read what was before it. */
function updated(before: Item, request: Request): Item {
  const after = { ...before };
  const clauses = (request.UpdateExpression ?? "").split(/ ?(?=\b(?:SET|ADD|REMOVE) )/).filter(Boolean);
  for (const clause of clauses) {
    const [verb = "", ...rest] = clause.split(" ");
    for (const term of rest.join(" ").split(/, (?![^(]*\))/)) apply(verb, term, before, after, request);
  }
  return after;
}

function apply(verb: string, term: string, before: Item, after: Item, request: Request): void {
  if (verb === "REMOVE") {
    delete after[nameOf(term, request)];
    return;
  }
  if (verb === "ADD") {
    const [name = "", alias = ""] = term.split(" ");
    const field = nameOf(name, request);
    after[field] = Number(before[field] ?? 0) + Number(given(alias, request));
    return;
  }
  const [name = "", expression = ""] = term.split(" = ");
  const field = nameOf(name, request);
  const [, from = "", otherwise, plus] = /^if_not_exists\((.+), (:\w+)\)(?: \+ (:\w+))?$/.exec(expression) ?? [];
  if (!otherwise) after[field] = given(expression, request);
  else {
    const known = before[nameOf(from, request)] ?? given(otherwise, request);
    after[field] = plus ? Number(known) + Number(given(plus, request)) : known;
  }
}
