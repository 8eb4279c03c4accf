import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type Metric, Stats, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import type { QueueName, table as tableSpec } from "../../shared/topology.ts";
import { webhookRoute } from "../../shared/topology-spec.ts";
import type { Api } from "./api.ts";
import { mailDimension } from "./mail.ts";
import { counted, kept } from "./metrics.ts";
import { lambdaNameOf } from "./names.ts";
import type { WorkQueue } from "./queues.ts";
import type { Resources } from "./resources.ts";
import { queueNames, queueRowOf } from "./rows.ts";

/** An alarm: what is watched, from which value on, for how many periods, and what it means to who is woken by it. */
export interface Watch {
  metric: Metric;
  atLeast?: number;
  /** For what has to happen: fewer than this is the alarm, and no news is bad news. */
  fewerThan?: number;
  periods?: number;
  meaning: string;
}

/**
 * All that an owner cares about, by the alarm's name; dead letters have theirs beside their queues. docs/runbook.md says
 * of each how to look and what to do, and a test holds the two to each other.
 */
export function watchesOf({ settings, queues, mail, table }: Resources, api: WatchedApi): Record<string, Watch> {
  const { stage } = settings;
  const [method = "", path = ""] = webhookRoute.split(" ");
  const apiId = { ApiId: api.httpApi.apiId };
  const webhook = { ...apiId, Stage: "$default", Method: method, Resource: path };
  const quarter = Duration.minutes(15);
  const emails = { [mailDimension]: mail.configurationSet };
  return {
    "settlements-failed": {
      metric: counted("SettlementsFailed", stage, quarter),
      // A refund that overtakes its payment fails for a few seconds; what really fails does so ten times in a quarter.
      atLeast: 5,
      meaning: "Payments, refunds or disputes can't be booked. Nothing is lost: they wait in their queues.",
    },
    "ledger-drift": {
      metric: counted("LedgerDrift", stage),
      atLeast: 1,
      meaning:
        "A counter differs from the ledger, or can't be read. The ledger is right; it is checked again each hour.",
    },
    "payouts-late": {
      metric: counted("PayoutsLate", stage, Duration.days(1)),
      atLeast: 1,
      meaning:
        "Payouts have been on their way for a week. Nobody is paid again before somebody says what became of them.",
    },
    ...Object.fromEntries(queueNames.map((name) => [`${kebab(name)}-waiting`, waiting(name, queues[name])])),
    "webhook-errors": {
      metric: kept("AWS/ApiGateway", "5xx", webhook),
      atLeast: 1,
      meaning: "Stripe's events could not be taken. Stripe delivers them again for three days.",
    },
    "webhooks-rejected": {
      metric: counted("WebhooksRejected", stage, quarter),
      atLeast: 10,
      meaning: "Deliveries to the webhook are refused: its signing secret is not Stripe's, or somebody tries to forge.",
    },
    "api-errors": {
      metric: kept("AWS/ApiGateway", "5xx", apiId),
      atLeast: 5,
      meaning: "Requests are answered with errors of ours.",
    },
    "api-latency": {
      metric: kept("AWS/ApiGateway", "Latency", apiId, Stats.percentile(95)),
      atLeast: 3_000,
      periods: 3,
      meaning: "One request in twenty takes three seconds or more.",
    },
    "functions-throttled": {
      metric: kept("AWS/Lambda", "Throttles", {}),
      atLeast: 1,
      meaning: "Lambda refuses to run functions: the account's concurrency, or a function's part of it, is used up.",
    },
    "api-throttled": {
      metric: api.throttled,
      atLeast: 10,
      meaning: "Requests are answered 429: more come than the API, or one of its routes, takes.",
    },
    "table-reads-throttled": throttled("ReadThrottleEvents", table),
    "table-writes-throttled": throttled("WriteThrottleEvents", table),
    "gsi1-writes-throttled": throttled("WriteThrottleEvents", table, "gsi1"),
    "gsi2-writes-throttled": throttled("WriteThrottleEvents", table, "gsi2"),
    "events-behind": {
      metric: kept("AWS/Lambda", "IteratorAge", { FunctionName: lambdaNameOf(stage, "events/publish") }, Stats.MAXIMUM),
      atLeast: 15 * 60 * 1000,
      meaning: "Events of a quarter of an hour ago are not published: e-mails and rankings are late.",
    },
    "days-not-closed": {
      metric: kept(
        "AWS/Lambda",
        "Invocations",
        { FunctionName: lambdaNameOf(stage, "stats/aggregate") },
        Stats.SUM,
        Duration.hours(1),
      ),
      fewerThan: 1,
      periods: 3,
      meaning: "The hourly aggregation has not run for three hours.",
    },
    "mail-bounced": {
      metric: kept("AWS/SES", "Bounce", emails, Stats.SUM, Duration.hours(1)),
      atLeast: 5,
      meaning: "E-mails come back. Above 5 % SES puts the account under review.",
    },
    "mail-complaints": {
      metric: kept("AWS/SES", "Complaint", emails, Stats.SUM, Duration.hours(1)),
      atLeast: 1,
      meaning: "A recipient reported an e-mail as spam. Above 0.1 % SES puts the account under review.",
    },
  };
}

type WatchedApi = Pick<Api, "httpApi" | "throttled">;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** How long the oldest message waits; one that was tried three times is left out of it by SQS. */
function waiting(name: QueueName, { queue }: Pick<WorkQueue, "queue">): Watch {
  const { lateAfterMinutes } = queueRowOf(name);
  return {
    metric: queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM }),
    atLeast: lateAfterMinutes * 60,
    meaning: `A message of the queue ${name} has waited for ${lateAfterMinutes} minutes to be tried.`,
  };
}

/** What the table refused, or an index of it: a full index refuses the table's writes. */
function throttled(
  metricName: "ReadThrottleEvents" | "WriteThrottleEvents",
  { tableName: TableName }: Pick<Resources["table"], "tableName">,
  index?: keyof typeof tableSpec.indexes,
): Watch {
  return {
    metric: kept("AWS/DynamoDB", metricName, { TableName, ...(index && { GlobalSecondaryIndexName: index }) }),
    atLeast: 1,
    meaning: `DynamoDB refuses ${metricName.startsWith("Read") ? "reads" : "writes"} of ${index ?? "the table"}: a key is too busy, or it grows faster than it can.`,
  };
}

/** Makes the alarms, and has the owner told. */
export function watchOver(scope: Construct, { resources, api }: { resources: Resources; api: WatchedApi }): void {
  const { settings, alarms } = resources;
  const place = new Construct(scope, "Watches");
  for (const [name, watch] of Object.entries(watchesOf(resources, api))) {
    const { metric, atLeast, fewerThan, periods = 1, meaning } = watch;
    alarms.watch(
      new Alarm(place, name, {
        alarmName: `herald-${settings.stage}-${name}`,
        alarmDescription: `${meaning} See docs/runbook.md#${name}.`,
        metric,
        threshold: atLeast ?? fewerThan ?? 0,
        evaluationPeriods: periods,
        comparisonOperator:
          fewerThan === undefined
            ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
            : ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: fewerThan === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
      }),
    );
  }
}
