import { RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  BillingMode,
  StreamViewType,
  Table,
  TableEncryption,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { table as spec } from "../../shared/topology.ts";
import type { Settings } from "./settings.ts";

/** What functions, and the grants of theirs, know of the table. */
export type StageTable = Pick<Table, "tableArn" | "tableName" | "tableStreamArn">;

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What both kinds of table have in common: keys, the stream, and the way back. */
function commonProps({ stage, disposable = false }: Settings) {
  return {
    partitionKey: text(spec.partitionKey),
    sortKey: text(spec.sortKey),
    timeToLiveAttribute: spec.timeToLive,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: !disposable,
    removalPolicy: stage === "prod" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  };
}

/** The stream is the outbox: a refund's event is read off what the order was before and after. */
const stream = StreamViewType.NEW_AND_OLD_IMAGES;

const indexes = Object.entries(spec.indexes).map(([indexName, { partitionKey, sortKey }]) => ({
  indexName,
  partitionKey: text(partitionKey),
  sortKey: text(sortKey),
}));

/**
 * The single table. Its name is CloudFormation's, so that a table which outlived its stack is never in the way of a
 * new one. It can't be deleted by accident in any stage; in `prod` it stays even when its stack goes.
 */
function makeTable(scope: Construct, settings: Settings): StageTable {
  const { tableCopies } = settings;
  if (tableCopies) {
    return new TableV2(scope, "Table", {
      ...commonProps(settings),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      dynamoStream: stream,
      globalSecondaryIndexes: indexes,
      replicas: tableCopies.map((region) => ({ region })),
    });
  }
  const table = new Table(scope, "Table", {
    ...commonProps(settings),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.AWS_MANAGED,
    stream,
  });
  for (const index of indexes) table.addGlobalSecondaryIndex(index);
  return table;
}

/** The table that a stage runs on: its own, or one that its file names. The stack does not change or delete that one. */
export function tableFor(scope: Construct, settings: Settings): StageTable {
  const { adoptedTable } = settings;
  if (adoptedTable === undefined) return makeTable(scope, settings);
  const { name, streamArn: tableStreamArn } = adoptedTable;
  const tableArn = Stack.of(scope).formatArn({ service: "dynamodb", resource: "table", resourceName: name });
  const { tableName } = Table.fromTableArn(scope, "AdoptedTable", tableArn);
  return { tableArn, tableName, tableStreamArn };
}
