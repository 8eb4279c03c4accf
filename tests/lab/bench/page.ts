import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Part } from "./parts.ts";

export const pagePath = join(import.meta.dirname, "../../../docs/performance.md");
/** The picture that the page shows of what grows. */
export const chartPath = join(import.meta.dirname, "../../../docs/growth.svg");
export const readPage = (): string => readFileSync(pagePath, "utf8");

/** The page with another text between the marks of a part; all else in it is written by hand. @throws Error without marks */
export function withPart(page: string, part: Part, text: string): string {
  const [begin, end] = [`<!-- npm run bench -- --write: ${part} -->`, `<!-- end of ${part} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`docs/performance.md needs the lines ${begin} and ${end}, in this order.`);
  return `${page.slice(0, from)}${begin}\n\n${text}\n\n${page.slice(to)}`;
}
