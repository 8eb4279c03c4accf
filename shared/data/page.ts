import { invalidField } from "../domain/errors.ts";
import type { Table } from "./table.ts";
import type { Expression, Item } from "./write.ts";

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

interface ListOptions<T> extends PageRequest {
  /** Absent: the table itself. */
  index?: "gsi1" | "gsi2";
  partition: string;
  /** Sort keys from and to, both included. */
  between?: readonly [string, string];
  filter?: Expression | undefined;
  descending?: boolean;
  parse(item: Item): T;
}

/** How many items a filtered list looks at in one request before it answers what it has and a cursor. */
const maxExamined = 2_000;

/**
 * One page of a partition. The cursor is the last item's own keys; one from another list is refused.
 * @throws AppError `invalid_request` naming the cursor
 */
export async function list<T>(table: Table, options: ListOptions<T>): Promise<Page<T>> {
  const { index, partition, between, limit, filter } = options;
  const [pk, sk] = index ? [`${index}pk`, `${index}sk`] : ["pk", "sk"];
  const keyNames = index ? ["pk", "sk", pk, sk] : ["pk", "sk"];
  const where: Expression = {
    expression: between ? `${pk} = :partition AND ${sk} BETWEEN :from AND :to` : `${pk} = :partition`,
    values: { ":partition": partition, ...(between && { ":from": between[0], ":to": between[1] }) },
  };
  const found: Item[] = [];
  let examined = 0;
  let startKey =
    options.cursor === undefined ? undefined : decode(options.cursor, keyNames, { pk, sk, partition, between });
  for (;;) {
    const ask = filter ? 500 : limit - found.length + 1;
    const page = await table.query({
      ...(index && { index }),
      where,
      ...(filter && { filter }),
      limit: ask,
      ...(startKey && { startKey }),
      descending: options.descending ?? false,
    });
    found.push(...page.items);
    examined += ask;
    startKey = page.lastKey;
    if (found.length > limit || !startKey || examined >= maxExamined) break;
  }
  const shown = found.slice(0, limit);
  const last = found.length > limit ? pick(shown.at(-1) ?? {}, keyNames) : startKey;
  return { items: shown.map(options.parse), ...(last && { nextCursor: encode(last) }) };
}

const pick = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(names.map((name) => [name, item[name]]));

const encode = (key: Item) => Buffer.from(JSON.stringify(key)).toString("base64url");

interface Bounds {
  pk: string;
  sk: string;
  partition: string;
  between: readonly [string, string] | undefined;
}

function decode(cursor: string, names: readonly string[], { pk, sk, partition, between }: Bounds): Item {
  const wrong = invalidField("cursor", "Must be a cursor from an earlier answer of this list.");
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw wrong;
  }
  if (typeof key !== "object" || key === null) throw wrong;
  const entries = Object.entries(key);
  const sound = entries.every(([name, value]) => names.includes(name) && typeof value === "string" && value !== "");
  const item: Item = Object.fromEntries(entries);
  if (!sound || entries.length !== names.length || item[pk] !== partition) throw wrong;
  // A cursor from another period: DynamoDB itself would refuse it, less kindly.
  const at = String(item[sk]);
  if (between && (at < between[0] || at > between[1])) throw wrong;
  return item;
}
