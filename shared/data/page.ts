import { invalidField } from "../domain/errors.ts";
import * as words from "../words/en/fields.ts";
import { merged } from "./merged.ts";
import type { QueryOptions, Table } from "./table.ts";
import type { Expression, Item } from "./write.ts";

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

interface Listing<T> extends PageRequest {
  index: "gsi1" | "gsi2";
  /** Sort keys from and to, both included. No two of a list are the same. */
  between?: readonly [string, string];
  descending?: boolean;
  parse(item: Item): T;
  /** Which items are shown; all where absent. */
  keep?(item: Item): boolean;
}

/** Of a list by age what was made from a UTC day to another, both included. */
export const createdBetween = (from = "0", to = "9") => [from, `${to}~`] as const;

/** Below and above every sort key. */
const ends = ["!", "~"] as const;

/** How many items a search looks at, after what a page takes, before it answers what it has and a cursor. */
const maxExamined = 600;
const examinedAtOnce = 200;

/**
 * One page of a list. Where not all of it is shown, a page may be short and yet have a next one.
 * @param options `partitions`: its one partition, or the shards over which it is spread, the plainly named first
 * @throws AppError `invalid_request` naming the cursor, where it is not of this list
 */
export async function list<T>(table: Table, options: Listing<T> & { partitions: readonly string[] }): Promise<Page<T>> {
  const { index, limit, partitions, descending = false, parse, keep = () => true } = options;
  const [name = ""] = partitions;
  const { after, rangeOf } = rangesOf(name, options);
  // Of a list that is spread evenly each shard has a like part of a page; twice that much seldom has to be read on.
  const atOnce = partitions.length === 1 ? limit + 2 : 2 * Math.ceil((limit + 1) / partitions.length) + 2;
  const queries = partitions.map((partition) => ({ index, where: rangeOf(partition), limit: atOnce, descending }));
  const sortKey = `${index}sk`;
  const found: Item[] = [];
  let examined = 0;
  let lookedThrough: unknown;
  for await (const item of merged(table, queries, { sortKey, descending })) {
    if (item[sortKey] === after) continue;
    examined += 1;
    if (keep(item)) found.push(item);
    if (found.length > limit) break;
    if (examined < maxExamined) continue;
    lookedThrough = item[sortKey];
    break;
  }
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1)?.[sortKey] : lookedThrough;
  return pageOf(shown.map(parse), name, last);
}

/**
 * One page of what a filter leaves of a list. Where the filter leaves little, a page may be short and yet have a next one.
 * @throws AppError `invalid_request` naming the cursor, where it is not of this list
 */
export async function search<T>(
  table: Table,
  options: Listing<T> & { partition: string; filter: Expression },
): Promise<Page<T>> {
  const { index, limit, partition, filter, descending = false, parse } = options;
  const { after, rangeOf } = rangesOf(partition, options);
  const query: QueryOptions = { index, where: rangeOf(partition), filter, descending };
  const sortKey = `${index}sk`;
  const found: Item[] = [];
  let startKey: Item | undefined;
  // What holds one word seldom lacks the other: then a page is one request. Where it often does, more is looked at at once.
  let atOnce = limit + 2;
  for (let examined = 0; examined < maxExamined && found.length <= limit; examined += atOnce) {
    if (startKey) atOnce = examinedAtOnce;
    const { items, lastKey } = await table.query({ ...query, limit: atOnce, ...(startKey && { startKey }) });
    found.push(...items.filter((item) => item[sortKey] !== after));
    startKey = lastKey;
    if (!startKey) break;
  }
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : startKey;
  return pageOf(shown.map(parse), partition, last?.[sortKey]);
}

/** A page of a list, and the way on after its last item, by that item's sort key, where the list goes on. */
export function pageOf<T>(items: T[], name: string, last: unknown): Page<T> {
  return { items, ...(last !== undefined && { nextCursor: encode(name, String(last)) }) };
}

/** What of each partition is still to be read, from the cursor's item on, which is included. */
function rangesOf(name: string, { index, between = ends, descending, cursor }: Listing<unknown>) {
  const after = cursor === undefined ? undefined : decode(cursor, name, between);
  const [from, to] = between;
  const rangeOf = (partition: string): Expression => ({
    expression: `${index}pk = :partition AND ${index}sk BETWEEN :from AND :to`,
    values: {
      ":partition": partition,
      ":from": descending ? from : (after ?? from),
      ":to": descending ? (after ?? to) : to,
    },
  });
  return { after, rangeOf };
}

/** A cursor is the list's name and the sort key of the last item. */
const encode = (name: string, last: string) => Buffer.from(JSON.stringify([name, last])).toString("base64url");

/** @returns the sort key; undefined where the cursor is of no list by that name */
export function lastOf(cursor: string, name: string): string | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const isOfIt = Array.isArray(read) && read.length === 2 && read[0] === name && typeof read[1] === "string";
    return isOfIt ? read[1] : undefined;
  } catch {
    return undefined;
  }
}

function decode(cursor: string, name: string, [from, to]: readonly [string, string]): string {
  const last = lastOf(cursor, name);
  // One from another period: DynamoDB itself would refuse it, less kindly.
  if (last !== undefined && last >= from && last <= to) return last;
  throw foreignCursor();
}

export const foreignCursor = () => invalidField("cursor", words.not_cursor());
