import type { PriceName } from "./prices.ts";

/** How a quantity is known; docs/costs.md says what each word means. */
type How = "template" | "counted" | "assumed" | "modelled" | "at most";

/** How the tables name what is billed. */
export const labels: Record<PriceName, { what: string; how: How }> = {
  secret: { what: "Secrets Manager: secrets", how: "template" },
  secretCall: { what: "Secrets Manager: reads", how: "modelled" },
  alarm: { what: "CloudWatch: alarms", how: "template" },
  dashboard: { what: "CloudWatch: dashboards", how: "template" },
  metric: { what: "CloudWatch: custom metrics, for the hours they are sent in", how: "at most" },
  logIngested: { what: "CloudWatch: logs, GB", how: "counted" },
  logKept: { what: "CloudWatch: logs kept for a month, GB", how: "counted" },
  queueRequest: { what: "SQS: requests, Lambda's polls included", how: "counted" },
  tick: { what: "EventBridge Scheduler: runs", how: "template" },
  event: { what: "EventBridge: events", how: "counted" },
  run: { what: "Lambda: runs", how: "at most" },
  runTime: { what: "Lambda: time, GB-seconds", how: "modelled" },
  read: { what: "DynamoDB: read request units", how: "counted" },
  write: { what: "DynamoDB: write request units", how: "counted" },
  stored: { what: "DynamoDB: storage, GB, every month from then on", how: "counted" },
  recoverable: { what: "DynamoDB: point-in-time recovery, GB, likewise", how: "at most" },
  keyCall: { what: "KMS: uses of the table's key", how: "modelled" },
  apiRequest: { what: "API Gateway: requests", how: "counted" },
  siteRequest: { what: "CloudFront: requests", how: "assumed" },
  siteFunction: { what: "CloudFront: functions", how: "assumed" },
  siteTransfer: { what: "CloudFront: transfer, GB", how: "assumed" },
  fileRead: { what: "S3: reads", how: "assumed" },
  email: { what: "SES: e-mails", how: "counted" },
};
