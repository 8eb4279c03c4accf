import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";

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
