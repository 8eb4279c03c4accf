import { expect, test } from "@jest/globals";
import { table } from "../../shared/topology.ts";
import { stackOf } from "../../tests/stacks/stacks.ts";

const [copyable, older] = ["AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table"];
const only = (found: Record<string, unknown>) => Object.values(found)[0];

const key = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: "HASH" },
  { AttributeName: sort, KeyType: "RANGE" },
];
/** What either kind of table says in the same words. */
const common = {
  BillingMode: "PAY_PER_REQUEST",
  KeySchema: key(table.partitionKey, table.sortKey),
  GlobalSecondaryIndexes: Object.entries(table.indexes).map(([name, index]) => ({
    IndexName: name,
    KeySchema: key(index.partitionKey, index.sortKey),
    Projection: { ProjectionType: "ALL" },
  })),
  TimeToLiveSpecification: { AttributeName: table.timeToLive, Enabled: true },
  StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
  SSESpecification: { SSEEnabled: true },
};
/** What each region's table is kept safe by. */
const safe = {
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  DeletionProtectionEnabled: true,
};

test("the table has its keys and indexes, expires items, streams both images, and is kept safe", () => {
  const found = only(stackOf("test").all(copyable));
  expect(found).toMatchObject({ ...common, Replicas: [safe] });
});

test("a stage of an earlier Herald keeps the kind of table that it has, with the same in it", () => {
  const stack = stackOf("a table that can't be copied");
  expect(stack.all(copyable)).toEqual({});
  expect(only(stack.all(older))).toMatchObject({ ...common, ...safe });
});

test("copies lie in the regions that the stage names, each kept as safe as the first", () => {
  expect(only(stackOf("a copy of the table").all(copyable))).toMatchObject({
    ...common,
    Replicas: [
      { Region: "eu-central-1", ...safe },
      { Region: "eu-west-1", ...safe },
    ],
  });
});

test("functions may touch the table that they are deployed with, and none of its copies", () => {
  const granted = JSON.stringify(stackOf("a copy of the table").all("AWS::IAM::Role"));
  expect(granted).not.toContain("eu-central-1");
  expect(granted.replaceAll("eu-west-1", "Region")).toBe(JSON.stringify(stackOf("test").all("AWS::IAM::Role")));
});

test("prod's table outlives its stack; a disposable stage's goes with it", () => {
  expect(stackOf("prod").deletionPolicies(copyable)).toEqual(["Retain"]);
  const disposable = stackOf("disposable");
  expect(disposable.deletionPolicies(copyable)).toEqual(["Delete"]);
  expect(only(disposable.all(copyable))).toMatchObject({ Replicas: [{ DeletionProtectionEnabled: false }] });
});
