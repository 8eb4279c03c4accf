import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the tables stand, between two marks; all else in it is written by hand. */
export const pagePath = join(import.meta.dirname, "../../../../docs/costs.md");
const [begin, end] = ["<!-- npm run costs -- --write: begin -->", "<!-- npm run costs -- --write: end -->"];

export const readPage = (): string => readFileSync(pagePath, "utf8");

/** The page with other tables in the place of those that it has. @throws Error where the marks are missing */
export function withTables(page: string, tables: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`docs/costs.md needs the lines ${begin} and ${end}, in this order.`);
  return `${page.slice(0, from)}${begin}\n\n${tables}\n\n${page.slice(to)}`;
}
