import { expect, test } from "@jest/globals";
import { stackNameOf as synthesizedNameOf, templateOf } from "../../tests/stacks/stacks.ts";
import { deadLetterSources } from "../commands/dead-letters/sources.ts";
import { isRetained } from "../commands/destruction/stage-table.ts";
import { deadLettersNameOf, lambdaNameOf, logGroupNameOf, queueNameOf, secretIdOf, stackNameOf } from "./names.ts";
import { functionNames, queueNames, secretNames } from "./rows.ts";

const stage = "test";
const deployed = templateOf(stage);

/** A name that the commands have and the stack does not would be "no such queue" in the middle of the night. */
test("every name that the commands use is a name in the template", () => {
  const text = JSON.stringify(deployed);
  const names = [
    logGroupNameOf(stage),
    ...functionNames.map((name) => lambdaNameOf(stage, name)),
    ...queueNames.map((name) => queueNameOf(stage, name)),
    ...deadLetterSources.map(({ of }) => deadLettersNameOf(stage, of)),
    ...secretNames.map((name) => secretIdOf(stage, name)),
  ];
  expect(names.filter((name) => !text.includes(JSON.stringify(name)))).toEqual([]);
  expect(stackNameOf(stage)).toBe(synthesizedNameOf(stage));
});

test("every queue of dead letters in the template has a source that the commands know", () => {
  const found = JSON.stringify(deployed).match(/"herald-test-[\w-]+-dead-letters"/g) ?? [];
  const known = deadLetterSources.map(({ of }) => JSON.stringify(deadLettersNameOf(stage, of)));
  expect(new Set(found)).toEqual(new Set(known));
});

test("the table outlives its stack in prod and nowhere else, by the template itself", () => {
  const keeps = (name: "prod" | "test") => {
    const made = templateOf(name);
    const [id = ""] =
      Object.entries(made.Resources).find(([, { Type }]) => Type === "AWS::DynamoDB::GlobalTable") ?? [];
    return isRetained(JSON.stringify(made), id);
  };
  expect([keeps("prod"), keeps("test")]).toEqual([true, false]);
});

test("the outputs that the commands read are the stack's", () => {
  expect(Object.keys(deployed.Outputs)).toEqual(expect.arrayContaining(["SiteUrl", "ApiUrl", "TableName", "Version"]));
});
