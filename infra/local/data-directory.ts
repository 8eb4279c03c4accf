/** The directory that everything local lives in: marked as Herald's, locked while in use, never deleted by mistake. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takeLock } from "./lock.ts";
import { StartError } from "./start-error.ts";

const MARKER = "herald-data.json";
const LOCK = "lock";

/** Whether the demo shop is complete. A start that finds it `begun` starts anew: half a shop is no shop. */
export type Demo = "none" | "begun" | "done";

export interface DataDirectory {
  path: string;
  /** Nothing was here before this start, or it was deleted. */
  isNew: boolean;
  /** The data was deleted because an earlier start ended before its demo shop was complete. */
  begunAnew: boolean;
  file(name: string): string;
  /** A JSON document, or `undefined` if there is none (or none that can be read). */
  read(name: string): unknown;
  /** Replaces a JSON document in one step. Only its owner may read it. */
  write(name: string, document: unknown): void;
  remove(name: string): void;
  /** A document of strings, as something that loads and saves. */
  document(name: string): { load(): Record<string, string>; save(document: Record<string, string>): void };
  demo(): Demo;
  setDemo(demo: Demo): void;
  release(): void;
}

/** Opens and locks the directory. Throws `StartError` if it is in use, or holds what is not Herald's. */
export function openDataDirectory(path: string, wish: { fresh: boolean; demo: boolean }): DataDirectory {
  refuseForeign(path);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const lock = takeLock(join(path, LOCK));
  if (!lock) throw new StartError(`Herald already runs on the data in ${path}${runningAt(path)}.`);
  const demoWas = demoOf(path);
  const begunAnew = demoWas === "begun" && !wish.fresh;
  if (wish.fresh || begunAnew) empty(path);
  const isNew = !existsSync(join(path, MARKER));
  const write = (name: string, document: unknown) => replace(join(path, name), JSON.stringify(document, null, 2));
  const setDemo = (demo: Demo) =>
    write(MARKER, { what: "Herald's local data: safe to delete while Herald is stopped.", demo });
  if (isNew) setDemo(wish.demo ? "begun" : "none");
  return {
    path,
    isNew,
    begunAnew,
    file: (name) => join(path, name),
    read: (name) => readJson(join(path, name)),
    write,
    remove: (name) => rmSync(join(path, name), { force: true }),
    document: (name) => ({
      load: () => stringsOf(readJson(join(path, name))),
      save: (document) => write(name, document),
    }),
    demo: () => demoOf(path),
    setDemo,
    release: () => lock.release(),
  };
}

function refuseForeign(path: string): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) throw new StartError(`HERALD_DATA_DIR is not a directory: ${path}.`);
  const names = readdirSync(path).filter((name) => !name.startsWith(LOCK));
  if (names.length === 0 || names.includes(MARKER)) return;
  throw new StartError(`HERALD_DATA_DIR holds files that are not Herald's, so it is left alone: ${path}.`);
}

/** The marker goes last: a deletion that is cut short leaves a directory that is still known to be Herald's. */
function empty(path: string): void {
  const names = readdirSync(path).filter((name) => name !== MARKER && name !== LOCK);
  for (const name of [...names, MARKER]) rmSync(join(path, name), { recursive: true, force: true });
}

function runningAt(path: string): string {
  const running = readJson(join(path, "running.json"));
  const url = typeof running === "object" && running !== null && "url" in running ? running.url : undefined;
  return typeof url === "string" ? `, at ${url}` : "";
}

function demoOf(path: string): Demo {
  const marker = readJson(join(path, MARKER));
  const demo = typeof marker === "object" && marker !== null && "demo" in marker ? marker.demo : undefined;
  return demo === "begun" || demo === "done" ? demo : "none";
}

function stringsOf(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function replace(path: string, text: string): void {
  writeFileSync(`${path}.new`, `${text}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
