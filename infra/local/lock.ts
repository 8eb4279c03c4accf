/**
 * One Herald per data directory. The lock is an open SQLite transaction: the system itself drops it when the process
 * ends, however it ends, so there is no stale lock to clear and no moment at which two starts both get it.
 */
import { DatabaseSync } from "node:sqlite";

const SQLITE_BUSY = 5;

/** Takes the lock at `path`, or returns `undefined` if a living process holds it. */
export function takeLock(path: string): { release(): void } | undefined {
  const database = new DatabaseSync(path);
  try {
    database.exec("BEGIN EXCLUSIVE");
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    const code = typeof error === "object" && error !== null && "errcode" in error ? error.errcode : undefined;
    if (code === SQLITE_BUSY) return undefined;
    throw error;
  }
}
