import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { CfnStage, HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { type Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { metricNamespace } from "../../shared/topology.ts";
import { webhookRoute } from "../../shared/topology-spec.ts";
import { addRoutes } from "./routes.ts";
import type { UseCase } from "./use-case.ts";

/**
 * Requests a second that the whole API takes, and how many at once: room for a hundred orders a second, which is as many as
 * Stripe takes, with all who look and don't buy; and an end to a bad bill (docs/security.md, "What a flood costs").
 */
export const usual = { perSecond: 3_200, burst: 4_000 };

/**
 * What the log says of each request. No address, cookie or query: whoever was there is in no log, and the request's id
 * leads to the function's own lines.
 */
const accessLogFields = {
  time: "$context.requestTime",
  requestId: "$context.requestId",
  route: "$context.routeKey",
  status: "$context.status",
  latencyMs: "$context.responseLatency",
  integrationStatus: "$context.integrationStatus",
  integrationError: "$context.integrationErrorMessage",
  bytes: "$context.responseLength",
};

/** The HTTP API: a route for each that the topology has, throttled and logged. There is no CORS: pages are same-origin. */
export class Api extends Construct {
  readonly httpApi: HttpApi;
  /** The API's own host, for CloudFront to pass requests on to. */
  readonly domain: string;
  /** Requests that were answered 429. The API itself counts them among all 4xx, which are no trouble of ours. */
  readonly throttled: Metric;
  readonly #stage: CfnStage;
  /** By route key; names as a template has them, because the CDK passes them on unread. */
  readonly #limits: Record<string, object> = {};

  constructor(scope: Construct, { stage }: { stage: string }) {
    super(scope, "Http");
    this.httpApi = new HttpApi(this, "Gateway", { apiName: `herald-${stage}`, createDefaultStage: false });
    const { region, urlSuffix } = Stack.of(this);
    this.domain = `${this.httpApi.apiId}.execute-api.${region}.${urlSuffix}`;
    const logGroup = new LogGroup(this, "AccessLog", {
      // Under this prefix API Gateway's right to write needs no line in a policy of limited length.
      logGroupName: `/aws/vendedlogs/herald-${stage}-api`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const throttled = new MetricFilter(this, "Throttled", {
      logGroup,
      filterPattern: FilterPattern.numberValue("$.status", "=", 429),
      metricNamespace: `${metricNamespace}/${stage}`,
      metricName: "RequestsThrottled",
    });
    this.throttled = throttled.metric({ statistic: Stats.SUM, period: Duration.minutes(5) });
    this.#stage = new CfnStage(this, "Stage", {
      apiId: this.httpApi.apiId,
      stageName: "$default",
      autoDeploy: true,
      defaultRouteSettings: { throttlingRateLimit: usual.perSecond, throttlingBurstLimit: usual.burst },
      accessLogSettings: { destinationArn: logGroup.logGroupArn, format: JSON.stringify(accessLogFields) },
      routeSettings: this.#limits,
    });
  }

  /** Leads a function's routes to it, within the limits of its row. */
  add(useCase: UseCase): void {
    const { on } = useCase.row;
    const limit = "http" in on ? on.limit : undefined;
    for (const [routeKey, route] of addRoutes(this.httpApi, useCase)) {
      const isWatched = routeKey === webhookRoute;
      if (limit === undefined && !isWatched) continue;
      const { perSecond, burst } = limit ?? usual;
      this.#limits[routeKey] = {
        ThrottlingRateLimit: perSecond,
        ThrottlingBurstLimit: burst,
        // A metric of its own for the route that money comes in by: it has an alarm of its own.
        ...(isWatched && { DetailedMetricsEnabled: true }),
      };
      // A stage can't have settings for a route that isn't there yet.
      this.#stage.node.addDependency(route);
    }
  }
}
