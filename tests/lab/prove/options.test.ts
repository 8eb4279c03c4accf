import { expect, test } from "@jest/globals";
import { readFlags } from "../../../infra/terminal/flags.ts";
import { type Options, optionsOf, spec } from "./options.ts";

function read(...args: string[]): Options {
  const given = readFlags(spec, args);
  if (given === "help") throw new Error("It was no question for help.");
  return optionsOf(given);
}

const everything = ["faults", "pairs", "storms", "lives", "mutants"];

test.each([
  [[], everything],
  [["--short"], ["faults", "lives"]],
  [["--pairs", "20", "--storms", "3", "--lives", "9"], everything],
  [["--lives", "9"], ["lives"]],
  [
    ["--only", "pairs,mutants"],
    ["pairs", "mutants"],
  ],
  [["--mutant", "the same request refunds twice at once"], ["mutants"]],
])("%j runs %j", (args, parts) => {
  expect(read(...args).parts).toEqual(parts);
});

test.each([
  [[], false],
  [["--turns"], true],
])("%j has calls fail in turns: %s", (args, turns) => {
  expect(read(...args).turns).toBe(turns);
});

test("one history is named by its flow, its faults and its storm", () => {
  const [lost, killed] = [
    { kind: "lost", at: 5 },
    { kind: "killed", at: 9 },
  ];
  const named = ["--flow", "book a payment", "--faults", "lost@5,killed@9", "--storm", "7"];
  expect(read(...named).replay).toEqual({ flow: "book a payment", faults: [lost, killed], storm: 7 });
  expect(read("--flow", "book a payment").replay).toEqual({ flow: "book a payment", faults: [] });
});

test("some parts of one flow alone are run, all of their histories", () => {
  const one = read("--flow", "book a payment", "--only", "faults,storms", "--storms", "20");
  expect([one.flow, one.parts, one.storms, one.replay]).toEqual([
    "book a payment",
    ["faults", "storms"],
    20,
    undefined,
  ]);
});

test.each([
  [["--flow", "book a payment", "--only", "lives"], 'The flow "book a payment" has no lives.'],
  [["--flow", "two owners take each other off the team", "--only", "faults"], "has no faults."],
  [
    ["--flow", "book a payment", "--only", "faults", "--faults", "lost@1"],
    "--faults is of one history: leave out --only.",
  ],
  [["--only", "fault"], '--only takes faults, pairs, storms, lives, mutants; not "fault".'],
  [["--pairs", "101"], '--pairs must be a whole number from 1 to 100, and is "101".'],
  [["--lives", "many"], '--lives must be a whole number from 1 to 1,000,000, and is "many".'],
  [["--flow", "sell a bridge"], 'There is no flow "sell a bridge".'],
  [["--faults", "lost@1"], "--faults is of one history: name its flow with --flow."],
  [["--mutant", "none such"], "none such"],
])("%j is refused in words", (args, words) => {
  expect(() => read(...args)).toThrow(words);
});
