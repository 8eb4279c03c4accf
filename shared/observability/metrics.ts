import { type MetricName, metricNamespace, metrics, stageDimension } from "../topology.ts";
import { stageVariable } from "../topology-spec.ts";

/** What a log line counts, by the topology's names. Amounts are minor units. */
export type Metrics = { readonly [Name in MetricName]?: number };

/**
 * The fields that make CloudWatch count a log line, values included; none where nothing is counted.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function embeddedMetrics(values: Metrics, at: Date): Record<string, unknown> {
  const counted = Object.entries(metrics).filter(([name]) => Object.hasOwn(values, name));
  if (counted.length === 0) return {};
  return {
    _aws: {
      Timestamp: at.getTime(),
      CloudWatchMetrics: [
        {
          Namespace: metricNamespace,
          Dimensions: [[stageDimension]],
          Metrics: counted.map(([name, { unit }]) => ({ Name: name, Unit: unit })),
        },
      ],
    },
    // Read here and not with the settings: a line must come out even where those are wrong.
    [stageDimension]: process.env[stageVariable] || "local",
    ...values,
  };
}
