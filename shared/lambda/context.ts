import { readSettings, type Settings } from "../services/settings.ts";
import type { FunctionName } from "../topology.ts";
import { buildDeps, type DepsOf, type PartsOf } from "./deps.ts";

let settings: Settings | undefined;

/** The environment, read once a cold start, at the first invocation. */
export function currentSettings(): Settings {
  settings ??= readSettings(process.env);
  return settings;
}

/** A function's dependencies, built at its first invocation and kept while it stays warm. */
export function lazyDeps<Name extends FunctionName>(name: Name, parts: PartsOf<Name>): () => DepsOf<Name> {
  let deps: DepsOf<Name> | undefined;
  return () => {
    deps ??= buildDeps(name, parts, currentSettings());
    return deps;
  };
}
