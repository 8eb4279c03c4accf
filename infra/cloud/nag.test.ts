/** AWS's own rules for sound solutions (cdk-nag's AwsSolutions), and no reason kept for a finding that is gone. */
import { expect, test } from "@jest/globals";
import { findingsOf } from "../../tests/stacks/stacks.ts";
import { accepted } from "./accepted-findings.ts";

const rules = accepted.flatMap(({ rules }) => rules);
const unaccepted = findingsOf("without any acceptance");

test.each([
  "as it comes",
  "an address of one's own, and reserved concurrency",
  "an account and a region",
  "a region",
  "an account",
] as const)("nothing is found but what is accepted with a reason: %s", (nagCase) => {
  expect(findingsOf(nagCase)).toEqual([]);
});

test.each(rules)("%s is accepted because it is found", (rule) => {
  expect(unaccepted).toContain(rule);
});

test("each rule is accepted once, and nothing that is found is missing", () => {
  expect([...rules].sort()).toEqual([...new Set(unaccepted)].sort());
});

test.each(accepted)("what is accepted has a reason: $rules.0", ({ reason }) => {
  expect(reason.length).toBeGreaterThan(40);
});
