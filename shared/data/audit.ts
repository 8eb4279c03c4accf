import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type Cause, currentCause } from "../observability/correlation.ts";
import { indexKeys, type Key, keys } from "./keys.ts";
import type { Check, Item, Write } from "./write.ts";

/** Fields that are nobody's to read, in an audit log neither. */
const secrets: readonly string[] = [
  // Who it is, the id beside it tells, as long as they are there.
  "ambassadorName",
  "passwordHash",
  "sessions",
  "invitedEmail",
  "unsubscribeKey",
  "factor",
  "factorPending",
  "destination",
  "debtor",
];
/** What says where an item lies, and whose doing it was, and is said beside it. */
const keysAndCause: readonly string[] = ["pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk", "by", "correlationId"];

/** What a write does, as the audit log keeps it. */
interface Change extends Key {
  does: "put" | "change" | "delete";
  /** What people call it, where the write says so: a product's title, a link's name. */
  title?: string;
  /** Fields as they are written; what is taken away stands in `removed`. */
  fields?: Item;
  /** What those fields that became other held before, where that is known. */
  was?: Item;
  removed?: readonly string[];
}

/** Writes as they are made: each says whose doing it is, and what a person changes has its record beside it. */
export function signed<Made extends Write | Check>(
  writes: Readonly<Record<string, Made>>,
): Readonly<Record<string, Made | Write>> {
  const cause = currentCause();
  if (!cause) return writes;
  const stamped = Object.entries(writes).map(([name, write]) => [name, stamp(write, cause)] as const);
  const told = Object.values<Write | Check>(writes).flatMap((it) => ("check" in it || it.isTechnical ? [] : [it]));
  const isPersons = cause.by.startsWith("person:") || told.some((write) => write.isOperators);
  const isTold = isPersons && told.length > 0;
  return { ...Object.fromEntries(stamped), ...(isTold && { audit: recordOf(told, cause) }) };
}

function stamp(write: Write | Check, { by, correlationId }: Cause): Write | Check {
  if ("put" in write) return { ...write, put: { by, correlationId, ...write.put } };
  if ("delete" in write || "check" in write) return write;
  return { ...write, change: { ...write.change, set: { by, correlationId, ...write.change.set } } };
}

function recordOf(writes: readonly Write[], { by, correlationId }: Cause): Write {
  const at = new Date().toISOString();
  const id = randomUUID();
  const personId = by.replace(/^person:/, "");
  const changes = writes.map(changeOf);
  const index = indexKeys.audit(at, id);
  return { put: { ...keys.audit(personId, at, id), type: "audit", by, correlationId, at, changes, ...index } };
}

function changeOf(write: Write): Change {
  if (write.isNameless) return namelessOf(write);
  if ("delete" in write)
    return {
      ...write.delete,
      does: "delete",
      ...titleOf(write, write.was),
      ...(write.was && { was: readable(write.was) }),
    };
  if ("put" in write) {
    const { pk, sk } = write.put;
    const does = write.was ? "change" : "put";
    return { pk, sk, does, ...titleOf(write, write.put), ...differing(write.put, write.was) };
  }
  const { set = {}, setOnce = {}, add = {}, remove = [] } = write.change;
  const fields = { ...setOnce, ...set, ...add };
  return {
    ...write.update,
    does: "change",
    ...titleOf(write, fields),
    ...differing(fields, write.was),
    ...(remove.length > 0 && { removed: remove.filter((path) => !isSecret(path)) }),
  };
}

/** Where it was done, and no more. */
function namelessOf(write: Write): Change {
  if ("delete" in write) return { ...write.delete, does: "delete" };
  if ("put" in write) return { pk: write.put.pk, sk: write.put.sk, does: write.was ? "change" : "put" };
  return { ...write.update, does: "change" };
}

function titleOf(write: Write, { title, name }: Item = {}): Pick<Change, "title"> {
  const called = write.title ?? title ?? name;
  return typeof called === "string" ? { title: called } : {};
}

/** Fields as they became, beside what they were; all of them where that is not known. */
function differing(fields: Item, was: Item | undefined): Pick<Change, "fields" | "was"> {
  const told = readable(fields);
  if (was === undefined) return { fields: told };
  const names = [...new Set([...Object.keys(told), ...Object.keys(readable(was))])];
  const changed = names.filter((name) => !isDeepStrictEqual(told[name], was[name]));
  const only = (of: Item) => Object.fromEntries(changed.flatMap((name) => (name in of ? [[name, of[name]]] : [])));
  return { fields: only(told), was: only(was) };
}

const isSecret = (path: string): boolean => secrets.includes(path.split(".")[0] ?? "");
const readable = (fields: Item): Item =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !isSecret(name) && !keysAndCause.includes(name)));
