import type { FunctionName } from "../../../../shared/topology.ts";

/** What can't be counted on a laptop, and what a shop is taken to be like. Change it here; `npm run costs -- --write`. */

/** AWS's own month: 365 days over 12. */
export const hoursInMonth = 730;

export const shop = {
  /** Who have sold something at some time; each of them is on the leaderboard, which is written again every hour. */
  ambassadors: 10,
  /** On offer; an ambassador sees them all. */
  products: 12,
  /** In a link, and in each order of it. */
  productsInLink: 2,
};

/** How often each act comes to pass for 1,000 orders that are paid. Reported with the acts' own words. */
export const perThousandOrders = {
  "open a link": 20_000,
  "pay for an order": 1_000,
  /** The success page asks after 0, 0.75, 1.75 and 3 seconds; Stripe's word takes about as long. */
  "ask for an order's status": 4_000,
  "leave an order unpaid": 250,
  /** From its tenth minute to its sixtieth, every five. */
  "ask Stripe about an unpaid order": 2_500,
  "end an unpaid order": 250,
  "give money back": 20,
  "visit as an ambassador": 200,
  "visit as the owner": 60,
  register: 20,
  "look at one's earnings": 100,
  /** Each of the shop's once a month, at most: a run of its own for each is more than they take together. */
  "pay an ambassador": 10,
};

export type ActName = keyof typeof perThousandOrders;

/** What the pages fetch besides the API: documents, other files, and all of that compressed, in kilobytes. */
export interface View {
  documents: number;
  files: number;
  siteKilobytes: number;
}

/** Nobody has anything cached. tests/web/every-page/weight.test.ts holds the buyer's scripts to 120 KB; styles are 10. */
export const views: Partial<Record<ActName, View>> = {
  "open a link": { documents: 1, files: 4, siteKilobytes: 140 },
  "pay for an order": { documents: 1, files: 1, siteKilobytes: 10 },
  "visit as an ambassador": { documents: 1, files: 10, siteKilobytes: 320 },
  "visit as the owner": { documents: 1, files: 10, siteKilobytes: 320 },
  register: { documents: 1, files: 6, siteKilobytes: 200 },
  "look at one's earnings": { documents: 1, files: 10, siteKilobytes: 320 },
};

/** What CloudFront sends for a request to the API, headers included, in kilobytes. */
export const apiKilobytes = 4;

/** In which argon2id hashes or verifies a password. */
export const hashing: readonly FunctionName[] = [
  ...(["accounts/register", "accounts/sign-in", "accounts/change-password"] as const),
  ...(["accounts/confirm-password-reset", "accounts/create-admin", "accounts/set-up-second-factor"] as const),
  ...(["accounts/turn-off-second-factor", "accounts/renew-recovery-codes"] as const),
];

/** How long runs last, milliseconds: no emulator can tell, so these are modelled, and shown tenfold as well. */
export const milliseconds = {
  http: 30,
  /** Where a password is hashed. */
  password: 250,
  queue: 60,
  stream: 20,
  schedule: 200,
  /** What a cold start adds. AWS bills it since August 2025. */
  init: 400,
};

/** The share of runs that begin cold: all of them where nobody comes, else one in twenty. */
export const coldShare = { idle: 1, busy: 0.05 };

/**
 * Lambda's own lines about a run, as it writes them in its text format.
 * https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html
 */
export const platformLines = [
  "START RequestId: 8f507cfc-xmpl-4697-b07a-ac58fc914c95 Version: $LATEST",
  "END RequestId: 8f507cfc-xmpl-4697-b07a-ac58fc914c95",
  "REPORT RequestId: 8f507cfc-xmpl-4697-b07a-ac58fc914c95\tDuration: 30.62 ms\tBilled Duration: 431 ms\tMemory Size: 256 MB\tMax Memory Used: 101 MB\tInit Duration: 400.00 ms\t",
];

/** What API Gateway writes for the variables of the access log's format. */
export const accessLogValues: Record<string, string> = {
  requestTime: "22/Nov/2026:10:00:00 +0000",
  requestId: "JKJaXmPLvHcESHA=",
  routeKey: "GET /api/checkout/orders/{orderId}",
  status: "200",
  responseLatency: "30",
  integrationStatus: "200",
  integrationErrorMessage: "-",
  responseLength: "1024",
};

/** What CloudWatch adds to each line, bytes. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html */
export const bytesBesideLine = 26;

/** What DynamoDB adds to each item that it stores, in the table and in each index, bytes. */
export const bytesBesideItem = 100;

/**
 * Lambda's pollers of a queue. They are five where the mapping sets a maximum concurrency; only without one does Lambda
 * go down to two (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html). Each waits as long as SQS
 * lets it (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-short-and-long-polling.html).
 */
export const pollers = { withMaximum: 5, without: 2, waitSeconds: 20 };

/** A route with detailed metrics has these: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html */
export const routeMetrics = ["4xx", "5xx", "Count", "IntegrationLatency", "Latency", "DataProcessed"];

/**
 * How long DynamoDB keeps a table's key for each role that asks, minutes; then it asks KMS again.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
export const keyCachedMinutes = 5;
