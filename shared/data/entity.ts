import { atStart } from "../runtime/start.ts";
import { Table } from "./table.ts";

/** An entity's verbs, apart for reading and writing, so that a use case gets only what its topology row names. */
export interface Entity<Reads extends object = object, Writes extends object = object> {
  kind: "entity";
  reads(tableName: string): Reads;
  writes(tableName: string): Writes;
}

const tables = new Map<string, Table>();

/** Opens a table once. Only functions whose row touches the table come here, so only they carry its client. */
function open(name: string): Table {
  const known = tables.get(name);
  if (known) return known;
  const table = new Table(name);
  tables.set(name, table);
  atStart(() => table.ping());
  return table;
}

/** Declares an entity. */
export function entity<Reads extends object, Writes extends object>(verbs: {
  reads: (table: Table) => Reads;
  writes: (table: Table) => Writes;
}): Entity<Reads, Writes> {
  return {
    kind: "entity",
    reads: (name) => verbs.reads(open(name)),
    writes: (name) => verbs.writes(open(name)),
  };
}
