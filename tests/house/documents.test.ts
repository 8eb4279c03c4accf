import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { projectFiles, root } from "./sources.ts";

const documents = projectFiles().filter((path) => /^(?:[A-Z]+|docs\/.+)\.md$/.test(path));

/** The rows of each table, without the lines below their heads. */
const rowsOf = (text: string): string[] =>
  text
    .split("\n\n")
    .filter((block) => block.startsWith("|"))
    .flatMap((table, number) =>
      table
        .split("\n")
        .filter((row) => /[^|\s:-]/.test(row))
        .map((row) => `table ${number + 1}: ${row.replace(/\s+/g, " ")}`),
    );

test("no row of a document's table stands there twice", () => {
  const twice = documents.flatMap((path) => {
    const rows = rowsOf(readFileSync(join(root, path), "utf8"));
    return rows.filter((row, place) => rows.indexOf(row) !== place).map((row) => `${path}: ${row}`);
  });
  expect(twice).toEqual([]);
});

test("no paragraph of a document stands there twice", () => {
  const twice = documents.flatMap((path) => {
    const blocks = readFileSync(join(root, path), "utf8")
      .replace(/```[\s\S]*?```/g, "")
      .split("\n\n")
      .filter((it) => it.length > 80);
    return blocks.filter((block, place) => blocks.indexOf(block) !== place).map((it) => `${path}: ${it.slice(0, 80)}`);
  });
  expect(twice).toEqual([]);
});
