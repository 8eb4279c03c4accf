/**
 * Reloads the project's own source when it changes, without a restart. Every file under the watched directories is
 * loaded under a version (`?v=3`) that its imports inherit; a changed file leads to a new version, and with it to
 * fresh modules, while packages are loaded once. Files are looked at when a function is about to run, so an idle
 * Herald watches nothing and no save is ever missed.
 */
import { statSync } from "node:fs";
import nodeModule, { type RegisterHooksOptions } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface Sources {
  /** Imports a file's present version. A file that failed to load is tried again each time. */
  load(file: string): Promise<Record<string, unknown>>;
  stop(): void;
}

/** How long a look at the files stays good, in milliseconds: a burst of requests looks once. */
const LOOK_EVERY_MS = 100;

/** @param directories whose files are reloaded: the functions and what they share */
export function watchSources(directories: readonly string[]): Sources {
  const roots = directories.map((directory) => `${pathToFileURL(directory).href}/`);
  const stamps = new Map<string, string>();
  let generation = 0;
  let attempt = 0;
  let lookedAt = 0;

  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const version = versionOf(context.parentURL);
      const result = next(specifier, context);
      if (version === undefined || !roots.some((root) => result.url.startsWith(root))) return result;
      note(result.url);
      return { ...result, url: `${result.url}?v=${version}` };
    },
  });

  function note(url: string): void {
    if (!stamps.has(url)) stamps.set(url, stampOf(url));
  }

  function look(): void {
    if (performance.now() - lookedAt < LOOK_EVERY_MS) return;
    lookedAt = performance.now();
    for (const [url, stamp] of stamps) {
      if (stampOf(url) === stamp) continue;
      generation += 1;
      stamps.clear();
      return;
    }
  }

  const failed = new Set<string>();
  return {
    async load(file) {
      look();
      const url = pathToFileURL(file).href;
      note(url);
      // A module that failed stays failed under its name, so the next attempt needs another one.
      if (failed.has(file)) attempt += 1;
      const version = failed.has(file) ? `${generation}.${attempt}` : String(generation);
      try {
        const loaded = await import(`${url}?v=${version}`);
        // Back under the common version, where this module shares its imports with the others.
        if (failed.delete(file)) generation += 1;
        return loaded;
      } catch (error) {
        failed.add(file);
        throw error;
      }
    },
    stop: () => hooks?.deregister(),
  };
}

/** Under Jest, which has a module loader of its own and refuses hooks, functions are loaded but not reloaded. */
function registerHooks(hooks: RegisterHooksOptions): { deregister(): void } | undefined {
  try {
    return nodeModule.registerHooks(hooks);
  } catch (error) {
    if (process.env.JEST_WORKER_ID) return undefined;
    throw error;
  }
}

function versionOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : /^file:.*\?v=([\d.]+)$/.exec(url)?.[1];
}

function stampOf(url: string): string {
  const stats = statSync(fileURLToPath(url), { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : "none";
}
