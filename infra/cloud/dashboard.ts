import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Dashboard, GraphWidget, type IMetric, SingleValueWidget, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { MetricName, QueueName } from "../../shared/topology.ts";
import { counted, kept } from "./metrics.ts";
import type { Resources } from "./resources.ts";
import { queueNames } from "./rows.ts";

const width = 12;

/** Nobody waits for what is in these. Fifty metrics of a dashboard are free; these queues have their alarms. */
const unhurried: readonly QueueName[] = ["views", "digests"];

/** One page: the day's business on top, then what it runs on. The first dashboards of an account are free. */
export function addDashboard(scope: Construct, { resources, api }: { resources: Resources; api: HttpApi }): void {
  const { settings, queues } = resources;
  const { stage } = settings;
  const apiId = { ApiId: api.apiId };
  const business = (...names: MetricName[]) => names.map((name) => counted(name, stage));
  const today = (...names: MetricName[]) => names.map((name) => counted(name, stage, Duration.days(1)));
  const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width });
  const each = (metricOf: (name: QueueName) => IMetric) =>
    queueNames.filter((name) => !unhurried.includes(name)).map(metricOf);
  new Dashboard(scope, "Dashboard", {
    dashboardName: `herald-${stage}`,
    defaultInterval: Duration.days(1),
    widgets: [
      [
        new SingleValueWidget({
          title: `Today, ${settings.shop.SHOP_CURRENCY.toUpperCase()} in minor units`,
          metrics: today("Sales", "SalesGrossMinor", "Refunds", "RefundedMinor", "Disputes", "EmailsSent"),
          width: 2 * width,
        }),
      ],
      [graph("Sales", business("Sales", "Refunds")), graph("E-mails", business("EmailsSent", "EmailsFailed"))],
      [
        graph("Webhook", business("WebhooksReceived", "WebhooksRejected", "SettlementsFailed")),
        graph("What must stay at zero", business("LedgerDrift", "PayoutsLate", "PoisonRecords", "ServerErrors")),
      ],
      [
        graph("Requests", [
          kept("AWS/ApiGateway", "Count", apiId),
          kept("AWS/ApiGateway", "4xx", apiId),
          kept("AWS/ApiGateway", "5xx", apiId),
        ]),
        graph("Latency, ms", [
          kept("AWS/ApiGateway", "Latency", apiId, Stats.percentile(50)),
          kept("AWS/ApiGateway", "Latency", apiId, Stats.percentile(95)),
        ]),
      ],
      [
        graph(
          "Waiting messages",
          each((name) => queues[name].queue.metricApproximateNumberOfMessagesVisible()),
        ),
        graph(
          "Dead letters",
          each((name) => queues[name].deadLetters.metricApproximateNumberOfMessagesVisible()),
        ),
      ],
    ],
  });
}
