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
const ageOf = (queue: string, minutes: number) => ({
  Namespace: "AWS/SQS",
  MetricName: "ApproximateAgeOfOldestMessage",
  Dimensions: [{ Name: "QueueName", Value: `Queue ${queue}.QueueName` }],
  Statistic: "Maximum",
  ...from(minutes * 60, 300),
});
const throttles = (MetricName: string, ...index: string[]) => ({
  Namespace: "AWS/DynamoDB",
  MetricName,
  Dimensions: [
    ...index.map((Value) => ({ Name: "GlobalSecondaryIndexName", Value })),
    { Name: "TableName", Value: "Table" },
  ],
  Statistic: "Sum",
  ...from(1, 300),
});
const webhook = [
  { Name: "Method", Value: "POST" },
  { Name: "Resource", Value: "/api/checkout/webhook" },
  { Name: "Stage", Value: "$default" },
];

/** By the alarm's name; dead letters apart. Periods in seconds. */
export const watched: Record<string, object> = {
  "settlements-failed": { ...counted("SettlementsFailed"), ...from(5, 900) },
  "ledger-drift": { ...counted("LedgerDrift"), ...from(1, 300) },
  "payments-waiting": ageOf("payments", 10),
  "refunds-waiting": ageOf("refunds", 30),
  "disputes-waiting": ageOf("disputes", 30),
  "password-resets-waiting": ageOf("passwordResets", 10),
  "emails-waiting": ageOf("emails", 30),
  "notices-waiting": ageOf("notices", 30),
  "findings-waiting": ageOf("findings", 30),
  "documents-waiting": ageOf("documents", 10),
  "erasures-waiting": ageOf("erasures", 60),
  "announcements-waiting": ageOf("announcements", 60),
  "rate-news-waiting": ageOf("rateNews", 60),
  "digests-waiting": ageOf("digests", 60),
  "payout-parts-waiting": ageOf("payoutParts", 10),
  "views-waiting": ageOf("views", 60),
  "rankings-waiting": ageOf("rankings", 60),
  "webhook-errors": { ...ofApi("5xx", webhook), Statistic: "Sum", ...from(1, 300) },
  "webhooks-rejected": { ...counted("WebhooksRejected"), ...from(10, 900) },
  "payouts-late": { ...counted("PayoutsLate"), ...from(1, 86_400) },
  "api-errors": { ...ofApi("5xx"), Statistic: "Sum", ...from(5, 300) },
  "api-latency": { ...ofApi("Latency"), ExtendedStatistic: "p95", ...from(3000, 300, 3) },
  "functions-throttled": { Namespace: "AWS/Lambda", MetricName: "Throttles", Statistic: "Sum", ...from(1, 300) },
  "api-throttled": {
    Namespace: "Herald/test",
    MetricName: "RequestsThrottled",
    Statistic: "Sum",
    ...from(10, 300),
  },
  "table-reads-throttled": throttles("ReadThrottleEvents"),
  "table-writes-throttled": throttles("WriteThrottleEvents"),
  "gsi1-writes-throttled": throttles("WriteThrottleEvents", "gsi1"),
  "gsi2-writes-throttled": throttles("WriteThrottleEvents", "gsi2"),
  "events-behind": { ...ofFunction("IteratorAge", "events_publish"), Statistic: "Maximum", ...from(900_000, 300) },
  "days-not-closed": {
    ...ofFunction("Invocations", "stats_aggregate"),
    Statistic: "Sum",
    ...from(1, 3600, 3),
    ComparisonOperator: "LessThanThreshold",
    TreatMissingData: "breaching",
  },
  "payouts-not-started": {
    ...ofFunction("Invocations", "payouts_start-scheduled"),
    Statistic: "Sum",
    ...from(1, 3600, 3),
    ComparisonOperator: "LessThanThreshold",
    TreatMissingData: "breaching",
  },
  "mail-bounced": { ...ofEmails("Bounce"), ...from(5, 3600) },
  "mail-complaints": { ...ofEmails("Complaint"), ...from(1, 3600) },
};
