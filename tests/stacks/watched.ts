/** What every alarm must watch, written a second time, for the template to be held to. */

const counted = (MetricName: string) => ({
  Namespace: "Herald",
  MetricName,
  Dimensions: [{ Name: "Stage", Value: "test" }],
  Statistic: "Sum",
});
const ofApi = (MetricName: string, more: object[] = []) => ({
  Namespace: "AWS/ApiGateway",
  MetricName,
  Dimensions: [{ Name: "ApiId", Value: "Api" }, ...more],
});
const ofFunction = (MetricName: string, name: string) => ({
  Namespace: "AWS/Lambda",
  MetricName,
  Dimensions: [{ Name: "FunctionName", Value: `herald-test-${name}` }],
});
const ofEmails = (MetricName: string) => ({
  Namespace: "AWS/SES",
  MetricName,
  Dimensions: [{ Name: "ses:configuration-set", Value: "ConfigurationSet" }],
  Statistic: "Sum",
});
const from = (Threshold: number, Period: number, EvaluationPeriods = 1) => ({
  Threshold,
  Period,
  EvaluationPeriods,
  ComparisonOperator: "GreaterThanOrEqualToThreshold",
  TreatMissingData: "notBreaching",
});
const webhook = [
  { Name: "Method", Value: "POST" },
  { Name: "Resource", Value: "/api/checkout/webhook" },
  { Name: "Stage", Value: "$default" },
];

/** By the alarm's name; dead letters apart. Periods in seconds. */
export const watched: Record<string, object> = {
  "settlements-failed": { ...counted("SettlementsFailed"), ...from(3, 900) },
  "ledger-drift": { ...counted("LedgerDrift"), ...from(1, 300) },
  "payments-waiting": {
    Namespace: "AWS/SQS",
    MetricName: "ApproximateAgeOfOldestMessage",
    Dimensions: [{ Name: "QueueName", Value: "Queue payments.QueueName" }],
    Statistic: "Maximum",
    ...from(600, 300),
  },
  "webhook-errors": { ...ofApi("5xx", webhook), Statistic: "Sum", ...from(1, 300) },
  "webhooks-rejected": { ...counted("WebhooksRejected"), ...from(10, 900) },
  "api-errors": { ...ofApi("5xx"), Statistic: "Sum", ...from(5, 300) },
  "api-latency": { ...ofApi("Latency"), ExtendedStatistic: "p95", ...from(3000, 300, 3) },
  "functions-throttled": { Namespace: "AWS/Lambda", MetricName: "Throttles", Statistic: "Sum", ...from(1, 300) },
  "events-behind": { ...ofFunction("IteratorAge", "events_publish"), Statistic: "Maximum", ...from(900_000, 300) },
  "days-not-closed": {
    ...ofFunction("Invocations", "stats_aggregate"),
    Statistic: "Sum",
    ...from(1, 3600, 3),
    ComparisonOperator: "LessThanThreshold",
    TreatMissingData: "breaching",
  },
  "mail-bounced": { ...ofEmails("Bounce"), ...from(5, 3600) },
  "mail-complaints": { ...ofEmails("Complaint"), ...from(1, 3600) },
};
