import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { root, type Source, sourcesBelow } from "./sources.ts";

/** Areas that import the component library's styles one by one, for their first load's sake. */
const areas = ["ambassador", "checkout", "storefront"];
const sources = sourcesBelow("web");
const byPath = new Map(sources.map((source) => [source.path, source]));
const mantine = join(root, "node_modules/@mantine/core/styles");

/** All that an area's entry leads to, what is loaded later included. */
function reached(path: string, seen = new Set<Source>()): Set<Source> {
  const source = byPath.get(path);
  if (!source || seen.has(source)) return seen;
  seen.add(source);
  for (const name of source.imports) reached(name, seen);
  return seen;
}

/** The library's components that a file names, as far as they have styles of their own. */
function styledComponents({ text }: Source): string[] {
  const named = [...text.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.trim()),
  );
  return named.filter((name) => existsSync(join(mantine, `${name}.css`)));
}

test.each(areas)("every component that the area %s draws has its styles there", (area) => {
  const styles = readFileSync(join(root, `web/${area}/styles.ts`), "utf8");
  const drawn = new Set([...reached(`web/${area}/main.tsx`)].flatMap(styledComponents));
  expect(drawn.size).toBeGreaterThan(5);
  expect([...drawn].filter((name) => !styles.includes(`/${name}.css"`))).toEqual([]);
});
