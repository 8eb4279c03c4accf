import { appendFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { temporaryDirectory } from "../../../tests/support/machine.ts";
import { lineFile } from "./line-file.ts";

test("a file of lines keeps what was added, but for a line that a crash cut short", () => {
  using home = temporaryDirectory();
  const path = join(home.path, "a.jsonl");
  const file = lineFile(path);
  expect(file.load()).toEqual([]);
  file.add([]);
  file.add([{ a: 1 }, "two\nlines"]);
  appendFileSync(path, '\n{"cut":');
  file.add([3]);
  expect(lineFile(path).load()).toEqual([{ a: 1 }, "two\nlines", 3]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  file.clear();
  file.clear();
  expect(file.load()).toEqual([]);
});
