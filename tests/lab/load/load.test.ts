import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { runProgram } from "../../support/run-program.ts";

const load = (...args: string[]) => runProgram(join(import.meta.dirname, "run.ts"), ...args);

test.each([
  [["--seconds", "0"], "--seconds must be a whole number from 1 to 3,600"],
  [["--orders", "many"], '--orders must be a whole number from 1 to 1,000,000, and is "many"'],
  [["--orders", "3", "--ambassadors", "5"], "each has sold"],
])("%j is answered with a sentence and code 2, before anything is made", async (args, sentence) => {
  const { aside, code } = await load(...args);
  expect(code).toBe(2);
  expect(aside).toContain(sentence);
});

test("--help says what there is to choose, and what is taken otherwise", async () => {
  const { out, code } = await load("--help");
  expect(code).toBe(0);
  expect(out).toContain("--orders N       orders that the shop has sold before (100000)");
});
