import { Duration } from "aws-cdk-lib";
import { Metric, Stats, Unit } from "aws-cdk-lib/aws-cloudwatch";
import { type MetricName, metricNamespace, metrics, stageDimension } from "../../shared/topology.ts";

/** How long a point of a graph or alarm is, unless it is said otherwise. */
const usual = Duration.minutes(5);

/** A sum of what functions count on their log lines. */
export function counted(name: MetricName, stage: string, period = usual): Metric {
  return new Metric({
    namespace: metricNamespace,
    metricName: name,
    dimensionsMap: { [stageDimension]: stage },
    statistic: Stats.SUM,
    period,
    unit: metrics[name].unit === "Count" ? Unit.COUNT : Unit.NONE,
  });
}

/** A metric that AWS itself keeps. */
export function kept(
  namespace: `AWS/${string}`,
  metricName: string,
  dimensionsMap: Record<string, string>,
  statistic: string = Stats.SUM,
  period = usual,
): Metric {
  return new Metric({ namespace, metricName, dimensionsMap, statistic, period });
}
