import { expect, test } from "@jest/globals";
import { whyOf } from "./results.ts";

const stack = Array.from(
  { length: 300 },
  (_, at) => `    at call${at} (/repo/node_modules/jest-circus/build/run.js:${at}:1)`,
);

test("of a failure a person sees the message and the line of the test, without colours and without the stack", () => {
  const message = [
    "\u001b[31mexpect(received).toBe(expected)\u001b[39m",
    "",
    "Expected: 1",
    "Received: 2",
    ...stack,
    "    at Object.<anonymous> (/repo/shared/domain/split.test.ts:70:5)",
    ...stack,
  ].join("\n");
  expect(whyOf(message).split("\n")).toEqual([
    "expect(received).toBe(expected)",
    "",
    "Expected: 1",
    "Received: 2",
    "at Object.<anonymous> (/repo/shared/domain/split.test.ts:70:5)",
  ]);
});

test("a long message is cut, and says by how much", () => {
  const why = whyOf(Array.from({ length: 100 }, (_, at) => `line ${at}`).join("\n")).split("\n");
  expect(why).toHaveLength(25);
  expect(why.at(-1)).toBe("… and 76 more lines");
});
