import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";

/** A place in a bundle, as a stack names it. */
const place = /(file:\/\/\/[^\s()]+\.mjs):(\d+):(\d+)/g;
const maps = new Map<string, SourceMap | undefined>();

/**
 * A stack whose places in a bundle are those in the source. Node does that by itself where it is asked to, for each stack that anything reads,
 * and some are read where nothing went wrong: a quarter of a first run went there.
 */
export function readable(stack: string): string {
  return stack.replace(place, (whole, file: string, line: string, column: string) => {
    const found = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!found || !("originalSource" in found)) return whole;
    return `${found.originalSource}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });
}

function mapOf(file: string): SourceMap | undefined {
  if (!maps.has(file)) maps.set(file, read(`${file}.map`));
  return maps.get(file);
}

function read(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(fileURLToPath(file), "utf8")));
  } catch {
    // It is not there: the stack is told as it is.
    return undefined;
  }
}
