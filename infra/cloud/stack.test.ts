/** The template is held to the topology, both ways: all of a row is there, and nothing that no row asks for. */
import { describe, expect, test } from "@jest/globals";
import { functions, queues, services } from "../../shared/topology.ts";
import {
  type FunctionSpec,
  memoryMbOf,
  needsSignIn,
  poisonQueueVariable,
  type QueueSpec,
  queueUrlVariable,
  routesOf,
  type ServiceSpec,
  secretIdVariable,
  timeoutSecondsOf,
} from "../../shared/topology-spec.ts";
import { refusalOf, stackOf } from "../../tests/stacks/stacks.ts";
import { watched } from "../../tests/stacks/watched.ts";

const stack = stackOf("test");
const rows = Object.entries<FunctionSpec>(functions);
const works = Object.entries<QueueSpec>(queues);
const flat = (name: string) => name.replace("/", "-");
const called = (name: string) => name.replace("/", "_");
const serviceSpecs: Record<string, ServiceSpec> = services;
const secretsOf = (row: FunctionSpec) => (row.uses ?? []).flatMap((name) => serviceSpecs[name]?.secret ?? []);
/** Functions that no queue feeds and nobody waits for: what fails there for good has to be kept, too. */
const unattended = rows.filter(([, { on }]) => "stream" in on || "schedule" in on).map(([name]) => flat(name));
const deadLettered = [...works.map(([name]) => name), ...unattended];
const ruled = works.flatMap(([name, { from }]) => (from ? [{ name, from }] : []));
const https = rows.flatMap(([name, row]) => routesOf(row).map((route) => ({ name, route })));

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
    "AWS::Budgets::Budget": 1,
    "AWS::CloudFront::CachePolicy": 1,
    "AWS::CloudFront::Distribution": 1,
    "AWS::CloudFront::Function": 2,
    "AWS::CloudFront::OriginAccessControl": 1,
    "AWS::CloudFront::ResponseHeadersPolicy": 1,
    "AWS::CloudWatch::Alarm": deadLettered.length + Object.keys(watched).length,
    "AWS::CloudWatch::Dashboard": 1,
    "AWS::DynamoDB::GlobalTable": 1,
    "AWS::Events::Archive": 1,
    "AWS::Events::EventBus": 1,
    "AWS::Events::Rule": ruled.length,
    // The CDK's own two functions, which fill and empty the bucket of pages, have a role each.
    "AWS::IAM::Policy": 2,
    "AWS::IAM::Role": rows.length + scheduled + 3,
    "AWS::Lambda::EventInvokeConfig": scheduled,
    "AWS::Lambda::EventSourceMapping": sourced,
    "AWS::Lambda::Function": rows.length + 3,
    "AWS::Lambda::LayerVersion": 2,
    "AWS::Lambda::Permission": https.length,
    "AWS::Logs::LogGroup": 2,
    "AWS::Logs::MetricFilter": 1,
    "AWS::S3::Bucket": 1,
    "AWS::S3::BucketPolicy": 1,
    "AWS::SES::ConfigurationSet": 1,
    "AWS::SES::ConfigurationSetEventDestination": 1,
    "AWS::SES::EmailIdentity": 1,
    "AWS::SNS::Subscription": 1,
    "AWS::SNS::Topic": 1,
    "AWS::SNS::TopicPolicy": 1,
    "AWS::SQS::Queue": works.length + deadLettered.length,
    "AWS::SQS::QueuePolicy": works.length + deadLettered.length,
    "AWS::Scheduler::Schedule": scheduled,
    "AWS::SecretsManager::Secret": secrets,
    "Custom::AWS": 1,
    "Custom::CDKBucketDeployment": 2,
    "Custom::S3AutoDeleteObjects": 1,
  });
});

describe("functions", () => {
  test("are the topology's rows", () => {
    const ours = namesOf("AWS::Lambda::Function").filter((name) => !/^(Custom|AWS)/.test(name));
    expect(ours).toEqual(sorted(rows.map(([name]) => called(name))));
  });

  test("that a person waits for have 1,024 MB, which is more than half a CPU; others a quarter, unless their rows say more", () => {
    for (const [name, { on, memoryMb }] of rows) {
      const { MemorySize } = one("AWS::Lambda::Function", called(name));
      expect([name, MemorySize]).toEqual([name, memoryMb ?? ("http" in on ? 1_024 : 256)]);
    }
  });

  test.each(rows)("%s runs as its row says", (name, row) => {
    const usesTable = row.reads?.length || row.writes?.length || needsSignIn(row);
    expect(one("AWS::Lambda::Function", called(name))).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
      Timeout: timeoutSecondsOf(row),
      MemorySize: memoryMbOf(row),
      LoggingConfig: { LogGroup: "LogGroup /herald-test/functions" },
    });
    expect(one("AWS::Lambda::Function", called(name)).Environment).toEqual({
      Variables: {
        APP_URL: "https://Distribution.DomainName",
        COMMISSION_BPS: "1000",
        DELIVERY: "physical",
        HERALD_STAGE: "test",
        ...(/^reference\/(check-health|read-document)$/.test(name) && { HERALD_VERSION: "1.2.3" }),
        MAIL_FROM: "shop@example.com",
        OWNER_EMAIL: "owner@example.com",
        SHOP_CURRENCY: "usd",
        SHOP_NAME: "Example Shop",
        ...(usesTable && { HERALD_TABLE: "Table" }),
        ...(row.uses?.some((service) =>
          ["site", "logos", "pictures", "buyersDocument", "storefrontDocument"].includes(service),
        ) && {
          HERALD_SITE_BUCKET: "Bucket",
        }),
        ...(row.uses?.includes("bus") && { HERALD_BUS: "EventBus" }),
        ...(row.uses?.includes("mail") && { MAIL_CONFIGURATION_SET: "ConfigurationSet" }),
        ...("stream" in row.on && { [poisonQueueVariable]: `Queue ${flat(name)}-dead-letters` }),
        ...("queue" in row.on && { [queueUrlVariable(row.on.queue)]: `Queue ${row.on.queue}` }),
        ...Object.fromEntries((row.sends ?? []).map((queue) => [queueUrlVariable(queue), `Queue ${queue}`])),
        ...Object.fromEntries(secretsOf(row).map((secret) => [secretIdVariable(secret), `Secret ${secret}`])),
      },
    });
  });
});

test("secrets of other companies start empty, and Herald's own keys are drawn, of letters and digits", () => {
  const secrets = stack.all("AWS::SecretsManager::Secret");
  expect(sorted(Object.keys(secrets))).toEqual(sorted(new Set(rows.flatMap(([, row]) => secretsOf(row)))));
  const { tokens, edge, ...others } = secrets;
  const drawn = (GenerateStringKey: string, SecretStringTemplate: string) => ({
    GenerateSecretString: { SecretStringTemplate, GenerateStringKey, PasswordLength: 64, ExcludePunctuation: true },
  });
  expect(tokens).toMatchObject(drawn("drawn", '{"keys":[]}'));
  expect(edge).toMatchObject(drawn("key", "{}"));
  expect(Object.keys(others)).not.toHaveLength(0);
  for (const properties of Object.values(others)) {
    expect(properties).toEqual({ Name: expect.any(String), Description: expect.any(String) });
  }
});

test("the stack tells where it is reached, which version it is, and the names of its table and bus", () => {
  expect(stack.outputs()).toEqual({
    ApiUrl: "Api.ApiEndpoint",
    BusName: "EventBus",
    SiteUrl: "https://Distribution.DomainName",
    TableName: "Table",
    Version: "1.2.3",
  });
});

test("nothing is shared with other stages: every name that is given has the stage's in it", () => {
  const given = ["FunctionName", "QueueName", "AlarmName", "LogGroupName", "ArchiveName", "DashboardName"];
  const names = Object.keys(stack.counts()).flatMap((type) =>
    Object.values(stack.all(type)).flatMap((properties) =>
      Object.entries(properties).flatMap(([key, value]) =>
        given.includes(key) && typeof value === "string" && !/^(Function|Queue) /.test(value) ? [value] : [],
      ),
    ),
  );
  expect(names.length).toBeGreaterThan(80);
  for (const name of names) expect(name).toContain("herald-test");
});

test("an address of one's own is the site's, the functions', and every mail's", () => {
  const own = stackOf("own address");
  expect(own.outputs().SiteUrl).toBe("https://blue-door.example");
  const ours = Object.entries(own.all("AWS::Lambda::Function")).filter(([name]) => !/^(Custom|AWS)/.test(name));
  for (const [, { Environment }] of ours) {
    expect(Environment).toMatchObject({ Variables: { APP_URL: "https://blue-door.example" } });
  }
});

describe("reserved concurrency", () => {
  const reserved = (name: Parameters<typeof stackOf>[0]) =>
    Object.fromEntries(
      Object.entries(stackOf(name).all("AWS::Lambda::Function")).flatMap(([name, properties]) =>
        properties.ReservedConcurrentExecutions === undefined ? [] : [[name, properties.ReservedConcurrentExecutions]],
      ),
    );

  test("is what the rows say where the account has the room, and none where nobody says that it has", () => {
    expect(reserved("test")).toEqual({});
    const asked = rows.flatMap(([name, { reservedConcurrency }]) =>
      reservedConcurrency ? [[called(name), reservedConcurrency]] : [],
    );
    expect(reserved("reserved concurrency")).toEqual(Object.fromEntries(asked));
  });

  test("is refused in an account that it would leave too little", () => {
    expect(refusalOf("too little concurrency")).toMatch(/accountConcurrency.*Leave the setting out/);
  });
});
