import { expect, test } from "@jest/globals";
import { Template } from "aws-cdk-lib/assertions";
import { functionNames, queueNames, secretNames } from "../../cloud/rows.ts";
import { makeStack } from "../../cloud/synthesized.ts";
import { isRetained } from "../destruction/stage-table.ts";
import {
  deadLetterSources,
  deadLettersNameOf,
  lambdaNameOf,
  logGroupOf,
  queueNameOf,
  secretIdOf,
  stackNameOf,
} from "./names.ts";

const stage = "test";
const template = (name: string) => Template.fromStack(makeStack(name)).toJSON();
const deployed = template(stage);

/** A name that the commands have and the stack does not would be "no such queue" in the middle of the night. */
test("every name that the commands use is a name in the template", () => {
  const text = JSON.stringify(deployed);
  const names = [
    ...functionNames.flatMap((name) => [lambdaNameOf(stage, name), logGroupOf(stage, name)]),
    ...queueNames.map((name) => queueNameOf(stage, name)),
    ...deadLetterSources.map((source) => deadLettersNameOf(stage, source)),
    ...secretNames.map((name) => secretIdOf(stage, name)),
  ];
  expect(names.filter((name) => !text.includes(JSON.stringify(name)))).toEqual([]);
  expect(stackNameOf(stage)).toBe(makeStack(stage).stackName);
});

test("every queue of dead letters in the template has a source that the commands know", () => {
  const found = JSON.stringify(deployed).match(/"herald-test-[\w-]+-dead-letters"/g) ?? [];
  const known = deadLetterSources.map((source) => JSON.stringify(deadLettersNameOf(stage, source)));
  expect(new Set(found)).toEqual(new Set(known));
});

test("the table outlives its stack in prod and nowhere else, by the template itself", () => {
  const keeps = (name: string) => {
    const made = template(name);
    const [id = ""] =
      Object.entries<{ Type: string }>(made.Resources).find(([, { Type }]) => Type === "AWS::DynamoDB::Table") ?? [];
    return isRetained(JSON.stringify(made), id);
  };
  expect([keeps("prod"), keeps("test")]).toEqual([true, false]);
});

test("the outputs that the commands read are the stack's", () => {
  expect(Object.keys(deployed.Outputs)).toEqual(expect.arrayContaining(["SiteUrl", "ApiUrl", "TableName", "Version"]));
});
