/**
 * One Herald per data directory. The lock is an open SQLite transaction: the system itself drops it when the process
 * ends, however it ends, so there is no stale lock to clear and no moment at which two starts both get it.
 */
import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { damaged } from "./json-file.ts";

const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;

/**
 * Takes the lock at `path`, or returns `undefined` if a living process holds it.
 * @param options.replaceDamaged makes a new one where the file is none of SQLite's; else that throws `StartError`
 */
export function takeLock(
  path: string,
  { replaceDamaged = false }: { replaceDamaged?: boolean } = {},
): { release(): void } | undefined {
  const database = new DatabaseSync(path);
  try {
    database.exec("BEGIN EXCLUSIVE");
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    const code = typeof error === "object" && error !== null && "errcode" in error ? error.errcode : undefined;
    if (code === SQLITE_BUSY) return undefined;
    if (code !== SQLITE_NOTADB) throw error;
    if (!replaceDamaged) throw damaged(path, "Herald's lock");
    rmSync(path);
    return takeLock(path);
  }
}
