import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { table as spec } from "../../shared/topology.ts";
import type { Settings } from "./settings.ts";

/** What functions, and the grants of theirs, know of the table. */
export type StageTable = Pick<Table, "tableArn" | "tableName" | "tableStreamArn">;

const text = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * The single table. Its name is CloudFormation's, so that a table which outlived its stack is never in the way of a
 * new one. It can't be deleted by accident in any stage; in `prod` it stays even when its stack goes.
 */
function makeTable(scope: Construct, { stage, disposable = false }: Settings): StageTable {
  const table = new Table(scope, "Table", {
    partitionKey: text(spec.partitionKey),
    sortKey: text(spec.sortKey),
    billingMode: BillingMode.PAY_PER_REQUEST,
    timeToLiveAttribute: spec.timeToLive,
    // The stream is the outbox: a refund's event is read off what the order was before and after.
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    encryption: TableEncryption.AWS_MANAGED,
    deletionProtection: !disposable,
    removalPolicy: stage === "prod" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  for (const [indexName, index] of Object.entries(spec.indexes)) {
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: text(index.partitionKey),
      sortKey: text(index.sortKey),
    });
  }
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
