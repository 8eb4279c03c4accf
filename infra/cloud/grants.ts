import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { buyersFile, documents, storefrontFile } from "../../shared/site/documents.ts";
import type { ServiceName } from "../../shared/topology.ts";
import { tableGrants } from "../../shared/topology-access.ts";
import { logoNames, pictureNames, type SitePart, templatesPrefix } from "../../shared/topology-spec.ts";
import type { GrantedResources } from "./resources.ts";
import { type Row, secretsOf, serviceOf } from "./rows.ts";

type Conditions = Record<string, Record<string, string | string[]>>;

const allow = (actions: string[], resources: string[], conditions?: Conditions) =>
  new PolicyStatement({ actions, resources, ...(conditions && { conditions }) });

/**
 * Only items whose partition key is one of these. `ForAllValues` is true of no values at all, hence the second
 * condition: a request that names no key is refused.
 */
const leadingKeys = (prefixes: readonly string[]): Conditions => ({
  "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [...prefixes] },
  Null: { "dynamodb:LeadingKeys": "false" },
});

/** One statement for each action and index: a batch of several entities has to find all its keys in a single one. */
function* tableStatements(row: Row, { table }: GrantedResources) {
  for (const { action, index, keys } of tableGrants(row)) {
    const resource = index ? `${table.tableArn}/index/${index}` : table.tableArn;
    yield allow([`dynamodb:${action}`], [resource], leadingKeys(keys));
  }
}

/** What Lambda does in the function's name to bring it its messages or records; a pause is the function's own doing. */
function* triggerStatements({ on }: Row, { queues, table }: GrantedResources) {
  if ("queue" in on) {
    yield allow(
      ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ChangeMessageVisibility"],
      [queues[on.queue].queue.queueArn],
    );
  }
  if ("stream" in on) {
    if (table.tableStreamArn === undefined) throw new Error("The table has no stream.");
    yield allow(
      ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"],
      [table.tableStreamArn],
    );
  }
}

/** A service of the topology that needs an IAM action: on what, and within which bounds. */
function boundsOf(service: ServiceName, { bus, mail, secrets, settings }: GrantedResources): [string[], Conditions?] {
  if (service === "bus") return [[bus.eventBusArn]];
  if (service === "tokenKeys") return [[secrets.tokens.ref]];
  if (service === "mail") {
    const sender = { StringEquals: { "ses:FromAddress": settings.shop.MAIL_FROM } };
    return [[mail.identityArn, mail.configurationSetArn], sender];
  }
  throw new Error(
    `The service ${service} has a grant in shared/topology.ts, and infra/cloud/grants.ts knows no bounds.`,
  );
}

/** What a function may do to each part of the pages' bucket. Without the right to list, S3 says of what is missing that it is forbidden. */
function* siteStatements(parts: readonly SitePart[], { siteBucket: { bucketArn } }: GrantedResources) {
  const named = (prefix = "") => documents.map(({ file }) => `${bucketArn}/${prefix}${file}`);
  if (parts.includes("templates")) yield allow(["s3:GetObject"], named(templatesPrefix));
  if (parts.includes("documents")) yield allow(["s3:GetObject", "s3:PutObject"], named());
  if (parts.includes("documents")) yield allow(["s3:ListBucket"], [bucketArn]);
  if (parts.includes("buyersDocument")) yield allow(["s3:GetObject"], [`${bucketArn}/${buyersFile}`]);
  if (parts.includes("storefrontDocument")) yield allow(["s3:GetObject"], [`${bucketArn}/${storefrontFile}`]);
  const put = (names: readonly string[]) =>
    allow(
      ["s3:PutObject"],
      names.map((name) => `${bucketArn}/${name}`),
    );
  if (parts.includes("logos")) yield put(logoNames);
  if (parts.includes("pictures")) yield put(pictureNames);
}

function* serviceStatements(row: Row, resources: GrantedResources) {
  for (const name of row.uses ?? []) {
    const { grant, bucket } = serviceOf(name);
    if (bucket) yield* siteStatements(bucket, resources);
    if (grant === undefined) continue;
    const [arns, conditions] = boundsOf(name, resources);
    yield allow([grant], arns, conditions);
  }
  for (const secret of secretsOf(row)) yield allow(["secretsmanager:GetSecretValue"], [resources.secrets[secret].ref]);
}

/**
 * All that a function may do, read off its row; its logs apart.
 * @param deadLetters where runs or records go that failed for good, for functions that no queue feeds
 */
export function statementsOf(row: Row, resources: GrantedResources, deadLetters?: Queue): PolicyStatement[] {
  const sendsTo = (row.sends ?? []).map((name) => resources.queues[name].queue);
  if (deadLetters) sendsTo.push(deadLetters);
  return [
    ...tableStatements(row, resources),
    ...triggerStatements(row, resources),
    ...sendsTo.map(({ queueArn }) => allow(["sqs:SendMessage"], [queueArn])),
    ...serviceStatements(row, resources),
  ];
}
