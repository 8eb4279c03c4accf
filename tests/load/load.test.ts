import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "@jest/globals";

/** Runs the command as a person would. */
async function load(...args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "run.ts"), ...args], {
    env: { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, aside, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { out, aside, code };
}

test("a small crowd in a small shop: no errors, every invariant holds, memory is flat", async () => {
  const size = ["--orders", "200", "--ambassadors", "5", "--buyers", "3", "--browsers", "5", "--seconds", "2"];
  const { out, aside, code } = await load(...size);
  expect({ aside, code }).toEqual({ aside: expect.not.stringContaining("✗"), code: 0 });
  expect(out).toMatch(/^\| open a link +\| +\d+ \|/m);
  expect(out).toMatch(/^\| \*\*All of Herald's\*\* +\| +\d+ \|/m);
  expect(out).toMatch(/^Errors +0$/m);
  expect(out).toMatch(/^Invariants +0 violations on 2\d\d orders/m);
  expect(out).toContain("✓ No errors, every invariant holds, memory is flat.");
}, 90_000);

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
