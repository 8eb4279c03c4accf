/** A stage that runs on a table which its stack did not make, as after `npm run restore`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { stackOf } from "../../tests/stacks/stacks.ts";
import { variants } from "../../tests/stacks/variants.ts";
import { adoptTable, readStage } from "./stage-file.ts";

const adopted = stackOf("adopted table");
const own = stackOf("test");
const { name, streamArn } = variants["adopted table"].changes.adoptedTable;

test("the stack makes no table, and all else as ever", () => {
  const { "AWS::DynamoDB::GlobalTable": tables, ...rest } = own.counts();
  expect(tables).toBe(1);
  expect(adopted.counts()).toEqual(rest);
});

test("functions find it, their roles are of it, and its stream is followed", () => {
  const written = JSON.stringify([
    adopted.all("AWS::Lambda::Function"),
    adopted.all("AWS::IAM::Role"),
    adopted.all("AWS::Lambda::EventSourceMapping"),
  ]);
  const before = JSON.stringify([
    own.all("AWS::Lambda::Function"),
    own.all("AWS::IAM::Role"),
    own.all("AWS::Lambda::EventSourceMapping"),
  ]);
  const asOwn = written
    .replaceAll(streamArn, "Table.StreamArn")
    .replaceAll(`arn:Partition:dynamodb:Region:AccountId:table/${name}`, "Table.Arn")
    .replaceAll(name, "Table");
  expect(asOwn).toBe(before);
});

test("a stage's file takes it, keeps what it had, and refuses a stream of another table", () => {
  const directory = mkdtempSync(join(tmpdir(), "stages-"));
  try {
    const file = join(directory, "blue.json");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync("infra/stages/dev.json", "utf8")) }));
    const before = readStage("blue", directory);
    adoptTable("blue", { name, streamArn }, directory);
    expect(readStage("blue", directory)).toEqual({ ...before, adoptedTable: { name, streamArn } });
    const kept = readFileSync(file, "utf8");
    expect(() => adoptTable("blue", { name: "another-table", streamArn }, directory)).toThrow(/stream of that table/);
    expect(readFileSync(file, "utf8")).toBe(kept);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
