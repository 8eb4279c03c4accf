/**
 * AWS's list prices in us-east-1, US dollars, the first tier of each. `free` is what an account gets every month for as
 * long as it exists, whatever else runs in it; what is free for a year, or by credits, is left out.
 *
 * `page` is AWS's own, to check against. `read` is a text that was read and says the same, and `asOf` its date; where there
 * is no such text, the price is known from before, and `asOf` is the date until which it is known to hold.
 */
export interface Price {
  unit: string;
  usd: number;
  per: number;
  free?: number;
  page: string;
  asOf: string;
  read?: string;
}

const million = 1_000_000;

const aws = {
  gateway: "https://aws.amazon.com/api-gateway/pricing/",
  cloudFront: "https://aws.amazon.com/cloudfront/pricing/pay-as-you-go/",
  cloudWatch: "https://aws.amazon.com/cloudwatch/pricing/",
  dynamo: "https://aws.amazon.com/dynamodb/pricing/on-demand/",
  events: "https://aws.amazon.com/eventbridge/pricing/",
  keys: "https://aws.amazon.com/kms/pricing/",
  lambda: "https://aws.amazon.com/lambda/pricing/",
  files: "https://aws.amazon.com/s3/pricing/",
  secrets: "https://aws.amazon.com/secrets-manager/pricing/",
  mail: "https://aws.amazon.com/ses/pricing/",
  queues: "https://aws.amazon.com/sqs/pricing/",
};
const text = {
  gateway: "https://go-cloud.io/aws-api-gateway-pricing",
  siteRequests: "https://www.factualminds.com/blog/amazon-cloudfront-pricing-regional-tiers-requests-security/",
  siteTransfer: "https://wring.co/blog/aws-cloudfront-pricing-guide",
  cloudWatch: "https://www.factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards/",
  metrics: "https://signoz.io/guides/cloudwatch-pricing",
  dynamo: "https://airbyte.com/data-engineering-resources/dynamodb-pricing",
  events: "https://www.factualminds.com/blog/amazon-eventbridge-pricing-events-pipes-schema-archive/",
  scheduler: "https://cloudburn.io/blog/amazon-eventbridge-pricing",
  keys: "https://www.factualminds.com/blog/aws-kms-pricing-keys-requests-multi-region/",
  lambda: "https://cloudchipr.com/blog/aws-lambda-pricing",
  queues: "https://www.factualminds.com/blog/amazon-sqs-pricing-64kb-rule-fifo-vs-standard/",
};

const gbMonth = "GB and month";
const inUs = "HTTPS request from North America";
const toUsEu = "GB to North America or Europe";
const gbSecond = "GB-second on arm64";

export const prices = {
  secret: { unit: "secret and month", usd: 0.4, per: 1, page: aws.secrets, asOf: "2025-06" },
  secretCall: { unit: "call", usd: 0.05, per: 10_000, page: aws.secrets, asOf: "2025-06" },
  alarm: { unit: "alarm and month", usd: 0.1, per: 1, free: 10, page: aws.cloudWatch, asOf: "2025-06" },
  dashboard: { unit: "month", usd: 3, per: 1, free: 3, page: aws.cloudWatch, asOf: "2026-06", read: text.cloudWatch },
  /** By the hour: only those hours count in which it is sent. */
  metric: { unit: "month", usd: 0.3, per: 1, free: 10, page: aws.cloudWatch, asOf: "2026-02", read: text.metrics },
  /** The 5 GB are free of what comes in and of what is kept together: they are taken off the former. */
  logIngested: { unit: "GB", usd: 0.5, per: 1, free: 5, page: aws.cloudWatch, asOf: "2026-06", read: text.cloudWatch },
  logKept: { unit: gbMonth, usd: 0.03, per: 1, page: aws.cloudWatch, asOf: "2025-06" },
  queueRequest: {
    unit: "request",
    usd: 0.4,
    per: million,
    free: million,
    page: aws.queues,
    asOf: "2026-06",
    read: text.queues,
  },
  tick: {
    unit: "run",
    usd: 1,
    per: million,
    free: 14 * million,
    page: aws.events,
    asOf: "2026-03",
    read: text.scheduler,
  },
  event: { unit: "event", usd: 1, per: million, page: aws.events, asOf: "2026-06", read: text.events },
  run: { unit: "run", usd: 0.2, per: million, free: million, page: aws.lambda, asOf: "2024", read: text.lambda },
  runTime: {
    unit: gbSecond,
    usd: 13.3334,
    per: million,
    free: 400_000,
    page: aws.lambda,
    asOf: "2024",
    read: text.lambda,
  },
  read: { unit: "unit of 4 KB", usd: 0.125, per: million, page: aws.dynamo, asOf: "2025-07", read: text.dynamo },
  write: { unit: "unit of 1 KB", usd: 0.625, per: million, page: aws.dynamo, asOf: "2025-07", read: text.dynamo },
  stored: { unit: gbMonth, usd: 0.25, per: 1, free: 25, page: aws.dynamo, asOf: "2025-06" },
  recoverable: { unit: gbMonth, usd: 0.2, per: 1, page: aws.dynamo, asOf: "2025-06" },
  keyCall: { unit: "use", usd: 0.03, per: 10_000, free: 20_000, page: aws.keys, asOf: "2026-06", read: text.keys },
  apiRequest: {
    unit: "request of up to 512 KB",
    usd: 1,
    per: million,
    page: aws.gateway,
    asOf: "2026",
    read: text.gateway,
  },
  siteRequest: {
    unit: inUs,
    usd: 0.01,
    per: 10_000,
    free: 10 * million,
    page: aws.cloudFront,
    asOf: "2026-06",
    read: text.siteRequests,
  },
  siteFunction: { unit: "run", usd: 0.1, per: million, free: 2 * million, page: aws.cloudFront, asOf: "2025-06" },
  siteTransfer: {
    unit: toUsEu,
    usd: 0.085,
    per: 1,
    free: 1_000,
    page: aws.cloudFront,
    asOf: "2026-03",
    read: text.siteTransfer,
  },
  fileRead: { unit: "GET", usd: 0.0004, per: 1_000, page: aws.files, asOf: "2025-06" },
  email: { unit: "e-mail without attachments", usd: 0.1, per: 1_000, page: aws.mail, asOf: "2025-06" },
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof prices;
export const priceOf = (name: PriceName): Price => prices[name];

/** Upstash's for Redis commands, as of 2026-04: https://upstash.com/pricing/redis. Its free plan ends at `free`. */
export const redis = { usd: 0.2, per: 100_000, free: 500_000 };

/** Stripe's for a card of the United States: https://stripe.com/pricing, as of 2025-06. */
export const stripe = { share: 0.029, usd: 0.3 };
