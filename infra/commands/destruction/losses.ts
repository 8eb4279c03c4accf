import { Refusal } from "../../terminal/refusal.ts";
import { indented } from "../../terminal/screen.ts";
import type { Stage } from "../aws/stage.ts";
import type { StageTable } from "./stage-table.ts";

/** What is known before anything is done. */
export interface Facts {
  stage: Pick<Stage, "name" | "account" | "region" | "stackName" | "settings">;
  table: StageTable | undefined;
  /** Whether `--delete-data` was given. */
  deleteData: boolean;
}

/**
 * A protected table that should go with its stack stops CloudFormation half-way, with the shop gone and the table not.
 * @throws Refusal unless the table may go, or stays anyhow
 */
export function refuseHalfWay({ stage: { name }, table, deleteData }: Facts): void {
  if (!table?.isProtected || table.retained || deleteData) return;
  throw new Refusal(
    [
      `The table ${table.name} (${sizeText(table)}) is protected against deletion, and would go with the stack:`,
      "CloudFormation would fail half-way. Nothing was done. To delete the data as well:",
      `  npm run destroy -- --stage ${name} --delete-data`,
    ].join("\n"),
  );
}

/** What is lost and what stays, for the person to read before the question. */
export function lossesText({ stage, table, deleteData }: Facts): string {
  const lost = [
    "the shop's pages and its API; links that ambassadors have given out lead nowhere",
    "what waits in its queues, dead letters included",
    "its logs, alarms, metrics' dashboard and the archive of events",
    "its secrets: the keys for Stripe and Upstash have to be put in again, and every sign-in ends",
    ...(stage.settings.mailIdentity
      ? []
      : [`SES's leave to write as ${stage.settings.shop.MAIL_FROM}, which has to be verified again`]),
    ...(table && !table.retained ? [`ALL DATA: the table ${table.name}, ${sizeText(table)}`] : []),
  ];
  const retained = table?.retained
    ? [
        deleteData
          ? `the table ${table.name}, ${sizeText(table)}: you are asked about it once the stack is gone`
          : `the table ${table.name}, ${sizeText(table)}; it costs what it stores`,
      ]
    : [];
  const backup =
    table && (!table.retained || deleteData)
      ? ["DynamoDB's own backup of the deleted table, for 35 days, where recovery to a point in time was on"]
      : [];
  const stays = [
    ...retained,
    ...backup,
    "the CDK's stack CDKToolkit and its bucket, which other projects may use",
    "the webhook at Stripe: delete it in Stripe's dashboard, or Stripe goes on trying",
  ];
  return [
    `Stage ${stage.name}: the stack ${stage.stackName} in the account ${stage.account}, ${stage.region}.`,
    ...["", "Lost for good", indented(lost.map((line) => `- ${line}`).join("\n"))],
    ...["", "What stays", indented(stays.map((line) => `- ${line}`).join("\n"))],
  ].join("\n");
}

/** `1,204 items by DynamoDB's last count, 0.3 MB`: it counts every six hours. */
export function sizeText({ items, bytes }: Pick<StageTable, "items" | "bytes">): string {
  const count = `${items.toLocaleString("en")} ${items === 1 ? "item" : "items"}`;
  return `${count} by DynamoDB's last count, ${(bytes / 1e6).toFixed(1)} MB`;
}
