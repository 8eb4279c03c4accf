import { atStart } from "../runtime/start.ts";
import { readSettings, type Settings } from "../services/settings.ts";
import type { FunctionName } from "../topology.ts";
import { buildDeps, type DepsOf, type PartsOf } from "./deps.ts";

let settings: Settings | undefined;

/** The environment, read once. */
export function currentSettings(): Settings {
  settings ??= readSettings(process.env);
  return settings;
}

/** A function's dependencies, built at the start, else at its first invocation, and kept while it stays warm. */
export function lazyDeps<Name extends FunctionName>(name: Name, parts: PartsOf<Name>): () => DepsOf<Name> {
  let deps: DepsOf<Name> | undefined;
  const open = () => {
    deps ??= buildDeps(name, parts, currentSettings());
    return deps;
  };
  atStart(open);
  return open;
}
