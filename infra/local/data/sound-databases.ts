/** Looks at the databases of a data directory before anything opens them to write: what is damaged stays as it is. */
import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { StartError } from "../settings/start-error.ts";
import type { DataDirectory } from "./data-directory.ts";
import { damaged } from "./json-file.ts";

/** Up to here a database is read as a whole, which takes some milliseconds; of larger ones the head and the length. */
const readAsWholeBytes = 16 * 1024 * 1024;

/**
 * Throws `StartError` if one of the databases is damaged.
 * @param names files of the directory
 * @param needed the one without which there is no shop: once a shop has its owner, it has this
 */
export function refuseDamaged(data: DataDirectory, names: readonly string[], needed: string | undefined): void {
  for (const name of names) {
    const file = data.file(name);
    const bytes = statSync(file, { throwIfNoEntry: false })?.size;
    // What is empty is a new database to SQLite, and to us one that has lost everything.
    if (!bytes && data.marker.owner && (name === needed || bytes === 0)) {
      throw new StartError(
        `${file} is ${bytes === 0 ? "empty" : "gone"}: put back a copy of it, or delete all local data and begin again ` +
          "with npm start -- --fresh.",
      );
    }
    const isShop = data.marker.owner && name === needed;
    if (bytes && !isSound(file, bytes, isShop)) throw damaged(file, "a database");
  }
}

/** @param isShop whether it must have tables: without its log (`…-wal`), a database may be sound and hold nothing */
function isSound(file: string, bytes: number, isShop: boolean): boolean {
  try {
    // Read-only: neither a check nor the end of it may write to what is damaged.
    using database = new DatabaseSync(file, { readOnly: true });
    // Reading the schema is enough for SQLite to compare the head with the file's length.
    const tables = Number(database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get()?.tables);
    if (isShop && tables === 0) return false;
    return bytes > readAsWholeBytes || database.prepare("PRAGMA quick_check(1)").get()?.quick_check === "ok";
  } catch (error) {
    const code = typeof error === "object" && error !== null && "errcode" in error ? Number(error.errcode) : 0;
    if ([11, 26].includes(code & 0xff)) return false;
    throw error;
  }
}
