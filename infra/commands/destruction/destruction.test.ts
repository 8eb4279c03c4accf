import { expect, test } from "@jest/globals";
import { readStage } from "../../cloud/stage-file.ts";
import { confirmationOf } from "./confirm.ts";
import { failuresOf, progressText } from "./delete-stack.ts";
import { lossesText, refuseHalfWay } from "./losses.ts";

const settings = readStage("dev");
const stage = { name: "dev", account: "123456789012", region: "eu-west-1", stackName: "herald-dev", settings };
const table = { name: "herald-dev-Table1", retained: false, isProtected: true, items: 1204, bytes: 310_000 };

const asked = { by: "question" };
const confirming = (stage: string, confirm: string | undefined, attended: boolean) => () =>
  confirmationOf({ stage, confirm, attended });

test("at a terminal the person is asked; elsewhere the stage's name has to be repeated", () => {
  expect(confirming("dev", undefined, true)()).toEqual(asked);
  expect(confirming("dev", "dev", false)()).toEqual({ by: "flag" });
  expect(confirming("dev", undefined, false)).toThrow("repeat the stage's name with --confirm dev");
});

test("a confirmation of another stage destroys nothing", () => {
  for (const attended of [true, false]) {
    expect(confirming("dev", "prod", attended)).toThrow("--confirm names prod and --stage names dev");
    expect(confirming("dev", "", attended)).toThrow("nothing was done");
  }
});

test("prod is destroyed by somebody who reads the question, or not at all", () => {
  expect(confirming("prod", "prod", false)).toThrow("from a terminal only");
  expect(confirming("prod", undefined, false)).toThrow("from a terminal only");
  expect(confirming("prod", "prod", true)()).toEqual(asked);
});

/** CloudFormation would delete the shop, and then fail at the table. */
test("a protected table that would go with its stack stops everything before it begins, unless its data may go", () => {
  expect(() => refuseHalfWay({ stage, table, deleteData: false })).toThrow("--stage dev --delete-data");
  expect(refuseHalfWay({ stage, table, deleteData: true })).toBeUndefined();
  expect(refuseHalfWay({ stage, table: { ...table, isProtected: false }, deleteData: false })).toBeUndefined();
  expect(refuseHalfWay({ stage, table: { ...table, retained: true }, deleteData: false })).toBeUndefined();
  expect(refuseHalfWay({ stage, table: undefined, deleteData: false })).toBeUndefined();
});

test("the data stands among what is lost where it goes, and among what stays where it stays", () => {
  const [lost = "", stays = ""] = lossesText({ stage, table, deleteData: true }).split("What stays");
  expect(lost).toContain("ALL DATA: the table herald-dev-Table1, 1,204 items by DynamoDB's last count, 0.3 MB");
  expect(stays).toContain("35 days");
  const kept = lossesText({ stage, table: { ...table, retained: true }, deleteData: false });
  expect(kept).not.toContain("ALL DATA");
  expect(kept.split("What stays")[1]).toContain("the table herald-dev-Table1");
});

test("progress tells how far it is and what it is at", () => {
  const resources = [
    { ResourceStatus: "DELETE_COMPLETE" as const, ResourceType: "AWS::SQS::Queue" },
    { ResourceStatus: "DELETE_IN_PROGRESS" as const, ResourceType: "AWS::CloudFront::Distribution" },
    { ResourceStatus: "CREATE_COMPLETE" as const, ResourceType: "AWS::IAM::Role" },
  ];
  expect(progressText(resources, 61_000)).toBe("Deleted 1 of 3 resources in 1 min 1 s, now CloudFront Distribution");
});

test("a deletion that failed is told by what failed in it, and not by what failed before it", () => {
  const ofStack = { LogicalResourceId: "herald-dev", ResourceType: "AWS::CloudFormation::Stack" };
  const bucket = { LogicalResourceId: "Bucket", ResourceType: "AWS::S3::Bucket" };
  const events = [
    { ...ofStack, ResourceStatus: "DELETE_FAILED" as const },
    { ...bucket, ResourceStatus: "DELETE_FAILED" as const, ResourceStatusReason: "not empty" },
    { ...ofStack, ResourceStatus: "DELETE_IN_PROGRESS" as const },
    { ...bucket, ResourceStatus: "DELETE_FAILED" as const, ResourceStatusReason: "an older one" },
  ];
  expect(failuresOf(events)).toEqual(["Bucket (AWS::S3::Bucket): not empty"]);
});
