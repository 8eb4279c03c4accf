import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, matchesGlob, posix, relative } from "node:path";

export const root = join(import.meta.dirname, "..", "..");

/** A source file by its path from the top, with what it imports: project paths, or package names. */
export interface Source {
  path: string;
  text: string;
  imports: string[];
}

/** Every TypeScript file below a folder. */
export function sourcesBelow(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes("node_modules"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
}

/** Static imports, re-exports and dynamic imports of a literal. */
function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|\bimport\s*\(?\s*"([^"]+)"/g);
  return [...found].map(([, statically, otherwise]) => {
    const name = statically ?? otherwise ?? "";
    return name.startsWith(".") ? posix.join(dirname(path), name) : name;
  });
}

/**
 * Every file of the project, by its path from the top: all but git's own and those that .gitignore names. Read without git,
 * which not every machine has, nor a copy that was not cloned.
 */
export function projectFiles(): string[] {
  const patterns = readFileSync(join(root, ".gitignore"), "utf8").split("\n").filter(Boolean);
  const isIgnored = (path: string, isFolder: boolean) =>
    patterns.some((pattern) => {
      const isOfFolders = pattern.endsWith("/");
      const glob = isOfFolders ? pattern.slice(0, -1) : pattern;
      return (isFolder || !isOfFolders) && matchesGlob(path, glob.includes("/") ? glob : `**/${glob}`);
    });
  const filesIn = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (path === ".git" || isIgnored(path, entry.isDirectory())) return [];
      return entry.isDirectory() ? filesIn(path) : [path];
    });
  return filesIn("");
}
