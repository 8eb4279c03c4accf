import { DatabaseSync } from "node:sqlite";

/** How much of its file dynoxide may keep in memory: 256 MB in SQLite's pages of 4 KB. Taken as it is needed. */
const maxPages = 65_536;

/**
 * Gives dynoxide more memory than SQLite's 2 MB, with which a shop of 100,000 orders reads its file 140 times for each
 * new one. SQLite keeps the setting in the file's head, where dynoxide finds it when it opens the file.
 * https://www.sqlite.org/pragma.html#pragma_default_cache_size
 */
export function enlargePageCache(file: string): void {
  const database = new DatabaseSync(file);
  try {
    database.exec("PRAGMA busy_timeout = 5000");
    if (cachedPages(database) !== maxPages) database.exec(`PRAGMA default_cache_size = ${maxPages}`);
  } finally {
    database.close();
  }
}

/** The setting that a database's head tells. */
export function cachedPages(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA default_cache_size").get()?.cache_size);
}
