import { DatabaseSync } from "node:sqlite";
import type { TableSpec } from "../../../shared/topology-spec.ts";

/**
 * Gives dynoxide's file an index of the few items that have a time to live. Without it the expired ones are found by
 * looking at all: in a table of 200,000 items that takes longer than the minute until the next look, and all that
 * time every other request waits in turn.
 */
export function indexExpiry(file: string, tableName: string, { timeToLive }: TableSpec): void {
  const database = new DatabaseSync(file);
  try {
    const ttl = expiryOf(timeToLive);
    database.exec(
      "PRAGMA busy_timeout = 5000;" +
        `CREATE INDEX IF NOT EXISTS herald_expiry ON "${tableName}" (${ttl}) WHERE ${ttl} IS NOT NULL`,
    );
  } finally {
    database.close();
  }
}

/** The keys of what ended before an instant, epoch seconds; at most a thousand. */
export function expiredKeys(file: string, tableName: string, spec: TableSpec, nowSeconds: number) {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const ttl = expiryOf(spec.timeToLive);
    const key = [spec.partitionKey, spec.sortKey].map((name, at) => `json_extract(item_json, '$.${name}.S') AS k${at}`);
    const where = `${ttl} IS NOT NULL AND ${ttl} < ?`;
    const query = `SELECT ${key.join(", ")} FROM "${tableName}" WHERE ${where} LIMIT 1000`;
    const rows = database.prepare(query).all(nowSeconds);
    return rows.map(({ k0, k1 }) => ({
      [spec.partitionKey]: { S: String(k0) },
      [spec.sortKey]: { S: String(k1) },
    }));
  } finally {
    database.close();
  }
}

/** An item is JSON as DynamoDB's API has it: `{"ttl":{"N":"1790000000"}}`. */
const expiryOf = (attribute: string) => `CAST(json_extract(item_json, '$.${attribute}.N') AS INTEGER)`;
