/** What a disk refuses, in words that say what to do: full, read-only, failing, damaged. */
import { codeOf } from "../../terminal/error-code.ts";
import { StartError } from "../settings/start-error.ts";

const full = "is full: make room and start again. Whatever Herald had confirmed is kept.";
const closed = "can't be written to: allow it, or choose another folder with HERALD_DATA_DIR.";
const absent = "can't be made or opened: choose another folder with HERALD_DATA_DIR.";
const failing = "can't be read or written, the system says: look after the disk.";
const broken =
  "holds a damaged database: put back a copy, or delete all local data and begin again with npm start -- --fresh.";

const bySystem: Record<string, string> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EROFS: closed,
  EACCES: closed,
  EPERM: closed,
  ENOENT: absent,
  ENOTDIR: absent,
  ELOOP: absent,
  ENAMETOOLONG: absent,
  EIO: failing,
};

/** https://www.sqlite.org/rescode.html: the primary code is the lowest byte. */
const bySqlite: Record<number, string> = { 8: closed, 10: failing, 11: broken, 13: full, 14: absent, 26: broken };

/** How SQLite says the same in dynoxide's words, which carry no code. */
const bySentence: readonly [RegExp, string][] = [
  [/disk is full|No space left/i, full],
  [/readonly database|read-only/i, closed],
  [/malformed|not a database/i, broken],
  [/disk I\/O error/i, failing],
];

/** A sentence about the trouble that the disk made at `path`, or `undefined` if it was something else. */
export function diskTrouble(error: unknown, path: string): string | undefined {
  const sqlite = typeof error === "object" && error !== null && "errcode" in error ? Number(error.errcode) : 0;
  const text = error instanceof Error ? error.message : String(error);
  const what =
    bySqlite[sqlite & 0xff] ?? bySystem[codeOf(error) ?? ""] ?? bySentence.find(([pattern]) => pattern.test(text))?.[1];
  return what && `The disk or folder of ${path} ${what}`;
}

/** Runs something; what the disk refuses it becomes a `StartError`. */
export function inPlainWords<Result>(path: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    const sentence = error instanceof StartError ? undefined : diskTrouble(error, path);
    throw sentence === undefined ? error : new StartError(sentence);
  }
}
