import * as z from "zod/mini";
import { functionNames } from "../../../../infra/cloud/rows.ts";
import { everyMs } from "../../../../infra/local/lambda/schedules.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import type { Synthesized } from "../../../stacks/synthesized.ts";
import { accessLogValues, bytesBesideLine, hoursInMonth, pollers } from "./assumptions.ts";

/** What a stage has whether anybody comes or not. */
export interface Standing {
  secrets: number;
  alarms: number;
  dashboards: number;
  /** Of all dashboards together: those of up to 50 metrics can be free. */
  dashboardMetrics: number;
  budgets: number;
  /** Queues that Lambda polls, and what that asks of SQS in a month. */
  queues: number;
  pollsInMonth: number;
  /** Routes with metrics of their own. */
  measuredRoutes: number;
  /** A line of the API's access log, bytes. */
  accessLogBytes: number;
  /** How often a month each function runs on a schedule. */
  runsInMonth: Partial<Record<FunctionName, number>>;
}

const Mapping = z.object({ EventSourceArn: z.string(), ScalingConfig: z.optional(z.unknown()) });
const Schedule = z.object({ ScheduleExpression: z.string(), Target: z.object({ Arn: z.string() }) });
const Stage = z.object({
  AccessLogSettings: z.object({ Format: z.string() }),
  RouteSettings: z.record(z.string(), z.object({ DetailedMetricsEnabled: z.optional(z.boolean()) })),
});
const Dashboard = z.object({ DashboardBody: z.string() });
const Widgets = z.object({
  widgets: z.array(z.object({ properties: z.object({ metrics: z._default(z.array(z.unknown()), []) }) })),
});

/** Reads it off the synthesized template of a stage. */
export function readStanding(template: Synthesized): Standing {
  const all = <Schema extends z.ZodMiniType>(type: string, schema: Schema) =>
    Object.values(template.all(type)).map((properties) => z.parse(schema, properties));
  const counts = template.counts();
  const polled = all("AWS::Lambda::EventSourceMapping", Mapping).filter(({ EventSourceArn }) =>
    EventSourceArn.startsWith("Queue "),
  );
  const stages = all("AWS::ApiGatewayV2::Stage", Stage);
  const widgets = all("AWS::CloudWatch::Dashboard", Dashboard).flatMap(
    ({ DashboardBody }) => z.parse(Widgets, JSON.parse(DashboardBody)).widgets,
  );
  return {
    secrets: counts["AWS::SecretsManager::Secret"] ?? 0,
    alarms: counts["AWS::CloudWatch::Alarm"] ?? 0,
    dashboards: counts["AWS::CloudWatch::Dashboard"] ?? 0,
    dashboardMetrics: widgets.reduce((sum, { properties }) => sum + properties.metrics.length, 0),
    budgets: counts["AWS::Budgets::Budget"] ?? 0,
    queues: polled.length,
    pollsInMonth: polled.reduce((sum, { ScalingConfig }) => sum + pollsOf(ScalingConfig !== undefined), 0),
    measuredRoutes: stages
      .flatMap(({ RouteSettings }) => Object.values(RouteSettings))
      .filter(({ DetailedMetricsEnabled }) => DetailedMetricsEnabled).length,
    accessLogBytes: stages.reduce((sum, { AccessLogSettings }) => sum + lineOf(AccessLogSettings.Format), 0),
    runsInMonth: runsInMonth(all("AWS::Scheduler::Schedule", Schedule)),
  };
}

/** What the pollers of one queue ask in a month: each as soon as the wait before is over. */
export function pollsOf(hasMaximum: boolean): number {
  const many = hasMaximum ? pollers.withMaximum : pollers.without;
  return (many * hoursInMonth * 3_600) / pollers.waitSeconds;
}

function lineOf(format: string): number {
  const line = format.replace(/\$context\.(\w+)/g, (_, name: string) => accessLogValues[name] ?? "");
  return Buffer.byteLength(line) + bytesBesideLine;
}

function runsInMonth(schedules: readonly z.output<typeof Schedule>[]): Standing["runsInMonth"] {
  return Object.fromEntries(
    schedules.map(({ ScheduleExpression, Target }) => {
      const name = functionNames.find((it) => Target.Arn === `Function ${it.replace("/", "_")}.Arn`);
      if (!name) throw new Error(`No function of the topology is run by the schedule of ${Target.Arn}.`);
      return [name, (hoursInMonth * 3_600_000) / everyMs(ScheduleExpression)];
    }),
  );
}
