/** The template is held to the topology, both ways: all of a row is there, and nothing that no row asks for. */
import { describe, expect, test } from "@jest/globals";
import { functions, queues, services, table } from "../../shared/topology.ts";
import {
  asideQueueVariable,
  type FunctionSpec,
  needsSignIn,
  type QueueSpec,
  queueUrlVariable,
  routesOf,
  type ServiceSpec,
  secretIdVariable,
  timeoutSecondsOf,
} from "../../shared/topology-spec.ts";
import { synthesize } from "./synthesized.ts";

const stack = synthesize();
const rows = Object.entries<FunctionSpec>(functions);
const works = Object.entries<QueueSpec>(queues);
const flat = (name: string) => name.replace("/", "-");
const serviceSpecs: Record<string, ServiceSpec> = services;
const secretsOf = (row: FunctionSpec) => (row.uses ?? []).flatMap((name) => serviceSpecs[name]?.secret ?? []);
/** Functions that no queue feeds and nobody waits for: what fails there for good has to be kept, too. */
const unattended = rows.filter(([, { on }]) => "stream" in on || "schedule" in on).map(([name]) => flat(name));
const deadLettered = [...works.map(([name]) => name), ...unattended];
const ruled = works.flatMap(([name, { from }]) => (from ? [{ name, from }] : []));
const https = rows.flatMap(([name, row]) => routesOf(row).map((route) => ({ name: flat(name), route })));

const sorted = (values: Iterable<string>) => [...values].sort();
const namesOf = (type: string) => sorted(Object.keys(stack.all(type)));
const one = (type: string, name: string) => stack.all(type)[name] ?? {};

test("the stack holds as much of everything as the topology asks for, and nothing else", () => {
  const scheduled = rows.filter(([, { on }]) => "schedule" in on).length;
  const sourced = rows.filter(([, { on }]) => "queue" in on || "stream" in on).length;
  const secrets = new Set(rows.flatMap(([, row]) => secretsOf(row))).size;
  expect(stack.counts()).toEqual({
    "AWS::ApiGatewayV2::Api": 1,
    "AWS::ApiGatewayV2::Integration": new Set(https.map(({ name }) => name)).size,
    "AWS::ApiGatewayV2::Route": https.length,
    "AWS::ApiGatewayV2::Stage": 1,
    "AWS::CloudWatch::Alarm": deadLettered.length,
    "AWS::DynamoDB::Table": 1,
    "AWS::Events::EventBus": 1,
    "AWS::Events::Rule": ruled.length,
    "AWS::IAM::Role": rows.length + scheduled,
    "AWS::Lambda::EventInvokeConfig": scheduled,
    "AWS::Lambda::EventSourceMapping": sourced,
    "AWS::Lambda::Function": rows.length,
    "AWS::Lambda::Permission": https.length,
    "AWS::Logs::LogGroup": rows.length,
    "AWS::SES::EmailIdentity": 1,
    "AWS::SNS::Subscription": 1,
    "AWS::SNS::Topic": 1,
    "AWS::SNS::TopicPolicy": 1,
    "AWS::SQS::Queue": works.length + deadLettered.length,
    "AWS::SQS::QueuePolicy": works.length + deadLettered.length,
    "AWS::Scheduler::Schedule": scheduled,
    // One more than the topology names: the key that is drawn for the secret of tokens.
    "AWS::SecretsManager::Secret": secrets + 1,
  });
});

describe("functions", () => {
  test("are the topology's rows", () => {
    expect(namesOf("AWS::Lambda::Function")).toEqual(sorted(rows.map(([name]) => flat(name))));
  });

  test.each(rows)("%s runs as its row says", (name, row) => {
    const usesTable = row.reads?.length || row.writes?.length || needsSignIn(row);
    const logs = `/aws/lambda/herald-test-${flat(name)}`;
    expect(one("AWS::Lambda::Function", flat(name))).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
      Timeout: timeoutSecondsOf(row),
      MemorySize: row.memoryMb ?? 256,
      LoggingConfig: { LogGroup: `LogGroup ${logs}` },
    });
    expect(one("AWS::Logs::LogGroup", logs)).toMatchObject({ RetentionInDays: 30 });
    expect(one("AWS::Lambda::Function", flat(name)).Environment).toEqual({
      Variables: {
        APP_URL: "https://shop.example.com",
        COMMISSION_BPS: "1000",
        HERALD_VERSION: "1.2.3",
        MAIL_FROM: "shop@example.com",
        NODE_OPTIONS: "--enable-source-maps",
        OWNER_EMAIL: "owner@example.com",
        SHOP_CURRENCY: "usd",
        SHOP_NAME: "Example Shop",
        ...(usesTable && { HERALD_TABLE: "Table" }),
        ...(row.uses?.includes("bus") && { HERALD_BUS: "EventBus" }),
        ...("stream" in row.on && { [asideQueueVariable]: `Queue ${flat(name)}-dead-letters` }),
        ...Object.fromEntries((row.sends ?? []).map((queue) => [queueUrlVariable(queue), `Queue ${queue}`])),
        ...Object.fromEntries(secretsOf(row).map((secret) => [secretIdVariable(secret), `Secret ${secret}`])),
      },
    });
  });
});

test("the table has its keys and indexes, expires items, streams both images, and is kept safe", () => {
  const key = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: "HASH" },
    { AttributeName: sort, KeyType: "RANGE" },
  ];
  const [properties] = Object.values(stack.all("AWS::DynamoDB::Table"));
  expect(properties).toMatchObject({
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: key(table.partitionKey, table.sortKey),
    GlobalSecondaryIndexes: Object.entries(table.indexes).map(([name, index]) => ({
      IndexName: name,
      KeySchema: key(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: "ALL" },
    })),
    TimeToLiveSpecification: { AttributeName: table.timeToLive, Enabled: true },
    StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    SSESpecification: { SSEEnabled: true },
    DeletionProtectionEnabled: true,
  });
});

test("prod's table outlives its stack; a disposable stage's goes with it", () => {
  expect(synthesize("prod").deletionPolicies("AWS::DynamoDB::Table")).toEqual(["Retain"]);
  const disposable = synthesize("trial", { disposable: true });
  expect(disposable.deletionPolicies("AWS::DynamoDB::Table")).toEqual(["Delete"]);
  expect(Object.values(disposable.all("AWS::DynamoDB::Table"))[0]).toMatchObject({ DeletionProtectionEnabled: false });
});

test("secrets of other companies start empty, and the key that signs tokens is drawn", () => {
  const { tokens, ...others } = stack.all("AWS::SecretsManager::Secret");
  const first = Object.keys(others).find((name) => "GenerateSecretString" in (others[name] ?? {}));
  expect(tokens?.SecretString).toBe(
    `{"keys":[{"id":"first","key":"{{resolve:secretsmanager:Secret ${first}:SecretString:::}}"}]}`,
  );
  const named = sorted(new Set(rows.flatMap(([, row]) => secretsOf(row))));
  expect(sorted(["tokens", ...Object.keys(others).filter((name) => name !== first)])).toEqual(named);
  for (const name of Object.keys(others)) expect(others[name]).not.toHaveProperty("SecretString");
});

test("the stack tells its API's address and the names of its table and bus", () => {
  expect(stack.outputs()).toEqual({ ApiUrl: "Api.ApiEndpoint", BusName: "EventBus", TableName: "Table" });
});
