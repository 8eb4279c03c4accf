/** The directory that everything local lives in: marked as Herald's, locked while in use, never deleted by mistake. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { StartError } from "../settings/start-error.ts";
import { inPlainWords } from "./disk-trouble.ts";
import { damaged, readJson, writeJson } from "./json-file.ts";
import { takeLock } from "./lock.ts";
import { type Marker, readMarker, writeMarker } from "./marker.ts";

const MARKER = "herald-data.json";
const LOCK = "lock";

export interface DataDirectory {
  path: string;
  /** Nothing was here before this start, or it was deleted. */
  isNew: boolean;
  /** The data was deleted because an earlier start ended before its demo shop was complete. */
  begunAgain: boolean;
  file(name: string): string;
  /** A JSON document, or `undefined` if there is none. Throws `StartError` if it can't be read. */
  read(name: string): Record<string, unknown> | undefined;
  /** Makes something of a document. What `parse` throws becomes a `StartError`, and the file is left as it is. */
  parse<Value>(name: string, parse: (document: Record<string, unknown> | undefined) => Value): Value;
  /** Replaces a JSON document in one step. Only its owner may read it. */
  write(name: string, document: unknown): void;
  remove(name: string): void;
  /** A document of strings, as something that loads and saves. */
  document(name: string): { load(): Record<string, string>; save(document: Record<string, string>): void };
  /** How far the data has come. */
  readonly marker: Marker;
  /** Notes how far it has come since. */
  mark(change: Partial<Marker>): void;
  release(): void;
}

/**
 * Opens and locks the directory. Throws `StartError` if it is in use, holds what is not Herald's, can't be written to,
 * or is damaged; nothing is deleted then.
 */
export function openDataDirectory(path: string, asked: { fresh: boolean; demo: boolean }): DataDirectory {
  return inPlainWords(path, () => open(path, asked));
}

function open(path: string, asked: { fresh: boolean; demo: boolean }): DataDirectory {
  refuseForeign(path);
  makeFolder(path);
  const lock = takeLock(join(path, LOCK), { replaceDamaged: asked.fresh });
  if (!lock) throw new StartError(`Herald already runs on the data in ${path}${runningAt(path)}.`);
  try {
    return openLocked(path, asked, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openLocked(path: string, asked: { fresh: boolean; demo: boolean }, lock: { release(): void }): DataDirectory {
  const file = (name: string) => join(path, name);
  // Not read where all is deleted anyway: it may be damaged.
  const before = asked.fresh ? undefined : readMarker(file(MARKER));
  const begunAgain = before?.demo === "begun";
  if (asked.fresh || begunAgain) empty(path);
  const found = begunAgain ? undefined : before;
  let marker: Marker = found ?? {
    demo: asked.demo ? "begun" : "none",
    owner: false,
    balances: true,
    found: true,
    years: true,
    changed: [],
  };
  const mark = (change: Partial<Marker>) => {
    marker = { ...marker, ...change };
    writeMarker(file(MARKER), marker);
  };
  if (!found) mark({});
  const parse: DataDirectory["parse"] = (name, make) => {
    const document = readJson(file(name));
    try {
      return make(document);
    } catch (error) {
      throw error instanceof StartError ? error : damaged(file(name), "what Herald wrote");
    }
  };
  return {
    path,
    isNew: !found,
    begunAgain,
    file,
    read: (name) => readJson(file(name)),
    parse,
    write: (name, document) => writeJson(file(name), document),
    remove: (name) => rmSync(file(name), { force: true }),
    document: (name) => ({
      load: () => parse(name, stringsOf),
      save: (document) => writeJson(file(name), document),
    }),
    get marker() {
      return marker;
    },
    mark,
    release: () => lock.release(),
  };
}

/** Node's own way to make a folder with those above it never ends where the system has a folder and allows none in it. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

function refuseForeign(path: string): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) throw new StartError(`HERALD_DATA_DIR is not a directory: ${path}.`);
  const names = readdirSync(path).filter((name) => !name.startsWith(LOCK));
  if (names.length === 0 || names.includes(MARKER) || names.includes(`${MARKER}.new`)) return;
  throw new StartError(`HERALD_DATA_DIR holds files that are not Herald's, so it is left alone: ${path}.`);
}

/** The marker goes last: a deletion that is cut short leaves a directory that is still known to be Herald's. */
function empty(path: string): void {
  const names = readdirSync(path).filter((name) => name !== MARKER && name !== LOCK);
  for (const name of [...names, MARKER]) rmSync(join(path, name), { recursive: true, force: true });
}

/** Where the Herald runs that holds the lock: a help, and no reason to fail if its note can't be read. */
function runningAt(path: string): string {
  try {
    const url = readJson(join(path, "running.json"))?.url;
    return typeof url === "string" ? `, at ${url}` : "";
  } catch {
    return "";
  }
}

function stringsOf(document: Record<string, unknown> = {}): Record<string, string> {
  const strings = Object.entries(document).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  if (strings.length < Object.keys(document).length) throw new TypeError("It holds more than strings.");
  return Object.fromEntries(strings);
}
