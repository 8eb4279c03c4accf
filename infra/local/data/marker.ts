/** The file that marks a directory as Herald's, and says how far what is in it has come. */
import { damaged, readJson, writeJson } from "./json-file.ts";

/** Whether the demo shop is complete. A start that finds it `begun` starts over: half a shop is no shop. */
export type Demo = "none" | "begun" | "done";

export interface Marker {
  demo: Demo;
  /** The shop has had its owner: the database is not empty, and nobody needs to make one. */
  owner: boolean;
  /** What a Herald that kept no balances left here is taken over, or there was nothing of one. */
  balances: boolean;
  /** What a Herald left here which kept no index, or less of one, is found: products, people and orders; or there was nothing of one. */
  found: boolean;
  /** What became of an ambassador's money is counted by year also for what a Herald left here that did not. */
  years: boolean;
  /** Addresses of demo accounts whose password is no longer the demo's. */
  changed: readonly string[];
}

const states: readonly unknown[] = ["none", "begun", "done"] satisfies Demo[];
const isDemo = (value: unknown): value is Demo => states.includes(value);

const areBooleans = <Name extends string>(values: Record<Name, unknown>): values is Record<Name, boolean> =>
  Object.values(values).every((value) => typeof value === "boolean");

/** The marker, or `undefined` if there is none. Throws `StartError` if it can't be read: then nothing is deleted. */
export function readMarker(path: string): Marker | undefined {
  const found = readJson(path);
  if (!found) return undefined;
  const {
    demo,
    owner = demo === "done",
    balances = false,
    found: isFound = false,
    years = false,
    changed = [],
  } = found;
  const booleans = { owner, balances, found: isFound, years };
  if (isDemo(demo) && areBooleans(booleans) && Array.isArray(changed)) {
    return { demo, ...booleans, changed: changed.map(String) };
  }
  throw damaged(path, "Herald's marker");
}

export function writeMarker(path: string, marker: Marker): void {
  writeJson(path, { what: "Herald's local data: safe to delete while Herald is stopped.", ...marker });
}
