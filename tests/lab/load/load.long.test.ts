import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { runProgram } from "../../support/run-program.ts";

test("a small crowd in a small shop: no errors, every invariant holds, memory is flat", async () => {
  const size = ["--orders", "200", "--ambassadors", "5", "--buyers", "3", "--browsers", "5", "--seconds", "2"];
  const { out, aside, code } = await runProgram(join(import.meta.dirname, "run.ts"), ...size);
  expect({ aside, code }).toEqual({ aside: expect.not.stringContaining("✗"), code: 0 });
  expect(out).toMatch(/^\| open a link +\| +\d+ \|/m);
  expect(out).toMatch(/^\| \*\*All of Herald's\*\* +\| +\d+ \|/m);
  expect(out).toMatch(/^Errors +0$/m);
  expect(out).toMatch(/^Invariants +0 violations on 2\d\d orders/m);
  expect(out).toContain("✓ No errors, every invariant holds, memory is flat.");
});
