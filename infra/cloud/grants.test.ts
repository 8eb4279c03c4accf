/**
 * Who may do what: every statement in the template is computed here from the row a second time and compared. Emulators
 * enforce no permissions, so this is where a missing or a spare one shows.
 */
import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { entities, functions, services } from "../../shared/topology.ts";
import { type Access, type FunctionSpec, needsSignIn, type ServiceSpec } from "../../shared/topology-spec.ts";
import { stackOf } from "../../tests/stacks/stacks.ts";
import { allow, documentOf, holding } from "../../tests/stacks/statements.ts";

const stack = stackOf("test");
const rows = Object.entries<FunctionSpec>(functions);
const access: Record<string, Record<string, Access>> = entities;
const accessOf = (verb: string): Access => access[verb.split(".")[0] ?? ""]?.[verb.split(".")[1] ?? ""] ?? {};
/** What people do to sessions, counted tries and their own first steps has no audit record. */
const unaudited = [
  "attempts.count",
  "credentials.setUpFactor",
  "credentials.useFactor",
  "payoutRuns.freezeFile",
  "users.beginSession",
  "users.endSession",
  "users.endSessions",
  "users.noteSteps",
];
/** Words of the topology, what IAM calls them, and on what. */
const meanings: readonly [keyof Access, action: string, on: string][] = [
  ["get", "GetItem", "Table.Arn"],
  ["batchGet", "BatchGetItem", "Table.Arn"],
  ["query", "Query", "Table.Arn"],
  ["gsi1", "Query", "Table.Arn/index/gsi1"],
  ["gsi2", "Query", "Table.Arn/index/gsi2"],
  ["put", "PutItem", "Table.Arn"],
  ["update", "UpdateItem", "Table.Arn"],
  ["delete", "DeleteItem", "Table.Arn"],
  ["check", "ConditionCheckItem", "Table.Arn"],
];
const serviceSpecs: Record<string, ServiceSpec> = services;
const flat = (name: string) => name.replace("/", "-");
const called = (name: string) => name.replace("/", "_");

const Role = z.looseObject({
  AssumeRolePolicyDocument: z.unknown(),
  Policies: z.array(z.object({ PolicyDocument: z.unknown() })),
});
type Role = z.infer<typeof Role>;
const Schedule = z.object({ Arn: z.string(), RoleArn: z.string(), DeadLetterConfig: z.object({ Arn: z.string() }) });
const roleNamed = (arn: unknown) =>
  Role.parse(stack.all("AWS::IAM::Role")[String(arn).replace(/^Role (\w+)\.Arn$/, "$1")]);

const leading = (prefixes: string[]) => ({
  "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [...new Set(prefixes)].sort() },
  Null: { "dynamodb:LeadingKeys": "false" },
});

/** What a row is worth in statements. */
function expected(name: string, row: FunctionSpec): object[] {
  const statements: object[] = [
    allow(["logs:CreateLogStream", "logs:PutLogEvents"], "LogGroup /herald-test/functions.Arn"),
  ];
  const verbs = [...(row.reads ?? []), ...(row.writes ?? []), ...(needsSignIn(row) ? ["users.get"] : [])];
  const isAudited =
    (needsSignIn(row) || name === "accounts/rescue-admin") &&
    (row.writes ?? []).some((verb) => !unaudited.includes(verb));
  for (const [word, action, on] of meanings) {
    const keys = verbs.flatMap((verb) => accessOf(verb)[word] ?? []);
    if (word === "put" && isAudited) keys.push("AUDIT#*");
    if (keys.length > 0) statements.push(allow(`dynamodb:${action}`, on, leading(keys)));
  }
  if ("queue" in row.on) {
    const actions = ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes", "ChangeMessageVisibility"];
    statements.push(
      allow(
        actions.map((action) => `sqs:${action}`),
        `Queue ${row.on.queue}.Arn`,
      ),
    );
  }
  if ("stream" in row.on) {
    const actions = ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"];
    statements.push(
      allow(
        actions.map((action) => `dynamodb:${action}`),
        "Table.StreamArn",
      ),
    );
  }
  const deadLetters = "stream" in row.on || "schedule" in row.on ? [`${flat(name)}-dead-letters`] : [];
  for (const queue of [...(row.sends ?? []), ...deadLetters])
    statements.push(allow("sqs:SendMessage", `Queue ${queue}.Arn`));
  for (const service of row.uses ?? []) {
    const secret = serviceSpecs[service]?.secret;
    if (secret) statements.push(allow("secretsmanager:GetSecretValue", `Secret ${secret}`));
    if (service === "tokenKeys") statements.push(allow("secretsmanager:PutSecretValue", "Secret tokens"));
    if (service === "site") {
      const all = (prefix = "") =>
        ["admin", "checkout", "storefront", "index"].map((name) => `Bucket.Arn/${prefix}${name}.html`);
      statements.push(
        allow("s3:GetObject", all("templates/")),
        allow(["s3:GetObject", "s3:PutObject"], all()),
        allow("s3:ListBucket", "Bucket.Arn"),
      );
    }
    if (service === "buyersDocument") statements.push(allow("s3:GetObject", "Bucket.Arn/checkout.html"));
    if (service === "storefrontDocument") statements.push(allow("s3:GetObject", "Bucket.Arn/storefront.html"));
    if (service === "logos") {
      const hash = "?".repeat(32);
      const names = ["png", "jpeg", "webp"].map((kind) => `Bucket.Arn/logos/${hash}.${kind}`);
      statements.push(allow("s3:PutObject", names));
    }
    if (service === "pictures") {
      const hash = "?".repeat(32);
      const sizes = ["", "-small"];
      const names = ["png", "jpeg", "webp"].flatMap((kind) =>
        sizes.map((size) => `Bucket.Arn/pictures/${hash}${size}.${kind}`),
      );
      statements.push(allow("s3:PutObject", names));
    }
    if (service === "bus") statements.push(allow("events:PutEvents", "EventBus.Arn"));
    if (service === "mail") {
      const ses = "arn:Partition:ses:Region:AccountId";
      const through = [`${ses}:identity/EmailIdentity`, `${ses}:configuration-set/ConfigurationSet`];
      const sender = { StringEquals: { "ses:FromAddress": "shop@example.com" } };
      statements.push(allow("ses:SendRawEmail", through, sender));
    }
  }
  return statements;
}

/** A role's whole properties: who takes it on, and its one policy. */
const roleOf = ({ AssumeRolePolicyDocument: trust, Policies, ...rest }: Role) => ({
  trust: documentOf(trust),
  policies: Policies.map(({ PolicyDocument }) => documentOf(PolicyDocument)),
  rest,
});
const trusting = (Service: string, Condition?: object) =>
  holding([{ Action: "sts:AssumeRole", Effect: "Allow", Principal: { Service }, ...(Condition && { Condition }) }]);
const ownAccount = { StringEquals: { "aws:SourceAccount": "AccountId" } };

test.each(rows)("%s may do what its row names and nothing more", (name, row) => {
  expect(roleOf(roleNamed(stack.all("AWS::Lambda::Function")[called(name)]?.Role))).toEqual({
    trust: trusting("lambda.amazonaws.com"),
    policies: [holding(expected(name, row))],
    rest: {},
  });
});

test("one function may change a secret, and that is the tokens' alone", () => {
  const changers = rows.flatMap(([name]) => {
    const { Policies } = roleNamed(stack.all("AWS::Lambda::Function")[called(name)]?.Role);
    const statements = Policies.flatMap(({ PolicyDocument }) => Object.values(documentOf(PolicyDocument)).flat());
    const writing = statements.filter((one) => /secretsmanager:(?!GetSecretValue")/.test(JSON.stringify(one)));
    return writing.map((statement) => [name, statement]);
  });
  const grant = allow("secretsmanager:PutSecretValue", "Secret tokens");
  expect(changers).toEqual([["accounts/rotate-token-key", grant]]);
});

test("no two functions share a role", () => {
  const taken = Object.values(stack.all("AWS::Lambda::Function")).map(({ Role }) => Role);
  expect(taken.length).toBeGreaterThanOrEqual(rows.length);
  expect(new Set(taken).size).toBe(taken.length);
});

test("a schedule may run its own function and keep what it can't, and nothing more", () => {
  const schedules = Object.values(stack.all("AWS::Scheduler::Schedule")).map(({ Target }) => Schedule.parse(Target));
  expect(schedules.map(({ RoleArn }) => roleOf(roleNamed(RoleArn)))).toEqual(
    schedules.map(({ Arn, DeadLetterConfig }) => ({
      trust: trusting("scheduler.amazonaws.com", ownAccount),
      policies: [holding([allow("lambda:InvokeFunction", Arn), allow("sqs:SendMessage", DeadLetterConfig.Arn)])],
      rest: {},
    })),
  );
});
