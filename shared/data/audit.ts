import { randomUUID } from "node:crypto";
import { type Cause, currentCause } from "../observability/correlation.ts";
import { indexKeys, type Key, keys } from "./keys.ts";
import type { Item, Write } from "./write.ts";

/** Fields that are nobody's to read, in an audit log neither. */
const secrets: readonly string[] = ["passwordHash", "sessions"];

/** What a write does, as the audit log keeps it. */
interface Change extends Key {
  does: "put" | "change" | "delete";
  /** Fields as they are written; what is taken away stands in `removed`. */
  fields?: Item;
  removed?: readonly string[];
}

/** Writes as they are made: each says whose doing it is, and what a person changes has its record beside it. */
export function signed(writes: Readonly<Record<string, Write>>): Readonly<Record<string, Write>> {
  const cause = currentCause();
  if (!cause) return writes;
  const stamped = Object.entries(writes).map(([name, write]) => [name, stamp(write, cause)] as const);
  const told = Object.values(writes).filter((write) => !write.isTechnical);
  const isPersons = cause.by.startsWith("person:") && told.length > 0;
  return { ...Object.fromEntries(stamped), ...(isPersons && { audit: recordOf(told, cause) }) };
}

function stamp(write: Write, { by, correlationId }: Cause): Write {
  if ("put" in write) return { ...write, put: { by, correlationId, ...write.put } };
  if ("delete" in write) return write;
  return { ...write, change: { ...write.change, set: { ...write.change.set, by, correlationId } } };
}

function recordOf(writes: readonly Write[], { by, correlationId }: Cause): Write {
  const at = new Date().toISOString();
  const id = randomUUID();
  const personId = by.slice("person:".length);
  const changes = writes.map(changeOf);
  const index = indexKeys.audit(at, id);
  return { put: { ...keys.audit(personId, at, id), type: "audit", by, correlationId, at, changes, ...index } };
}

function changeOf(write: Write): Change {
  if ("delete" in write) return { ...write.delete, does: "delete" };
  if ("put" in write) {
    const { pk, sk, gsi1pk: _1, gsi1sk: _2, gsi2pk: _3, gsi2sk: _4, ...fields } = write.put;
    return { pk, sk, does: "put", fields: readable(fields) };
  }
  const { set = {}, setOnce = {}, add = {}, remove = [] } = write.change;
  const { gsi2pk: _index, ...fields } = { ...setOnce, ...set, ...add };
  return {
    ...write.update,
    does: "change",
    fields: readable(fields),
    ...(remove.length > 0 && { removed: remove.filter((path) => !isSecret(path)) }),
  };
}

const isSecret = (path: string): boolean => secrets.includes(path.split(".")[0] ?? "");
const readable = (fields: Item): Item => Object.fromEntries(Object.entries(fields).filter(([name]) => !isSecret(name)));
