/**
 * The whole backend as data. The laptop and the CloudFormation stack are both drawn from this file, and the types
 * of what a use case may touch are derived from it: a grant that a row lacks is a compile error at the desk.
 *
 * Imports nothing, so that everything may import it.
 */
import type { Access, FunctionSpec, MetricSpec, QueueSpec, ServiceSpec, TableSpec } from "./topology-spec.ts";

/** The single table. docs/data-model.md maps every access pattern to its key. */
export const table = {
  partitionKey: "pk",
  sortKey: "sk",
  timeToLive: "ttl",
  indexes: {
    /** Lists in order of creation, and the ledger by day. */
    gsi1: { partitionKey: "gsi1pk", sortKey: "gsi1sk" },
    /** Orders by status, products by price. */
    gsi2: { partitionKey: "gsi2pk", sortKey: "gsi2sk" },
  },
} as const satisfies TableSpec;

/**
 * The partition keys that reading or writing an entity touches, indexes included. Grants are narrowed to them
 * (`dynamodb:LeadingKeys`), so a function that may write links cannot write an order.
 */
export const entities = {
  users: { reads: ["USER#*", "AMBASSADORS"], writes: ["USER#*"] },
  credentials: { reads: ["CREDENTIAL#*", "RESET#*"], writes: ["CREDENTIAL#*", "RESET#*", "USER#*"] },
  attempts: { reads: [], writes: ["ATTEMPTS#*"] },
  products: { reads: ["PRODUCT#*", "CATALOGUE"], writes: ["PRODUCT#*"] },
  links: { reads: ["LINK#*", "LINKS#*"], writes: ["LINK#*"] },
  orders: { reads: ["ORDER#*", "ORDERS", "ORDERS#*"], writes: ["ORDER#*"] },
  /** Booking moves balance and counters in the entry's own transaction, so its writes reach them too. */
  ledger: {
    reads: ["ORDER#*", "LEDGER#*", "STATEMENT#*"],
    writes: ["ORDER#*", "BALANCE#*", "COUNTERS#*", "DAYS#*"],
  },
  balances: { reads: ["BALANCE#*"], writes: ["BALANCE#*"] },
  statistics: { reads: ["DAYS#*", "COUNTERS#*"], writes: ["DAYS#*"] },
  /** What an older Herald kept on people and links, on its way to balances and counters. */
  openings: {
    reads: ["AMBASSADORS", "LINKS#*", "LEDGER#*", "BALANCE#*"],
    writes: ["USER#*", "LINK#*", "BALANCE#*", "COUNTERS#*"],
  },
  deliveries: { reads: ["DELIVERY#*"], writes: ["DELIVERY#*"] },
} as const satisfies Record<string, Access>;

/** What a function may use besides the table, and the secret that it needs for that. */
export const services = {
  stripe: { secret: "stripe" },
  webhooks: { secret: "stripe-webhook" },
  tokens: { secret: "tokens" },
  /** For the one function that changes the keys of tokens. */
  tokenKeys: { secret: "tokens", grant: "secretsmanager:PutSecretValue" },
  leaderboard: { secret: "upstash" },
  /** Who calls, told by CloudFront and believed with its key alone. */
  viewer: { secret: "edge" },
  mail: { grant: "ses:SendEmail" },
  bus: { grant: "events:PutEvents" },
} as const satisfies Record<string, ServiceSpec>;

/** Queues and the events that a rule carries to each. Every queue has a dead-letter queue and an alarm on it. */
export const queues = {
  payments: { maxReceives: 8 },
  refunds: { maxReceives: 8 },
  disputes: { maxReceives: 8 },
  passwordResets: { maxReceives: 5 },
  emails: { from: ["order.completed", "order.refunded"], maxReceives: 8 },
  rankings: {
    from: [
      "order.completed",
      "order.refunded",
      "order.refund_failed",
      "order.disputed",
      "order.reinstated",
      "ambassador.renamed",
    ],
    maxReceives: 8,
  },
} as const satisfies Record<string, QueueSpec>;

/** Where CloudWatch keeps what is counted; each metric has one dimension, the stage. */
export const metricNamespace = "Herald";
export const stageDimension = "Stage";

/** What is counted, on the log lines that tell of it. Alarms are drawn from these names. */
export const metrics = {
  Sales: { unit: "Count", description: "Sales booked, each once." },
  SalesGrossMinor: { unit: "None", description: "What buyers paid, in minor units of the shop's currency." },
  Refunds: { unit: "Count", description: "Refunds booked, each once." },
  RefundedMinor: { unit: "None", description: "What went back to buyers, in minor units of the shop's currency." },
  Disputes: { unit: "Count", description: "Disputes heard of for the first time." },
  EmailsSent: { unit: "Count", description: "E-mails that SES took." },
  EmailsFailed: { unit: "Count", description: "Tries to send an e-mail that failed." },
  WebhooksReceived: { unit: "Count", description: "Deliveries to Stripe's webhook, whatever they were answered." },
  WebhooksRejected: { unit: "Count", description: "Deliveries answered 4xx, such as those with a bad signature." },
  SettlementsFailed: { unit: "Count", description: "Tries to book a payment, refund or dispute that failed." },
  LedgerDrift: { unit: "Count", description: "Counters found to differ from the ledger." },
  ChangesPutAside: { unit: "Count", description: "Changes of the table that could not be read as an event." },
  ServerErrors: { unit: "Count", description: "HTTP requests answered 5xx." },
} as const satisfies Record<string, MetricSpec>;

/** One row = one file under functions/ = one Lambda = one use case. */
export const functions = {
  "accounts/register": {
    on: { http: "POST /api/ambassador/register", auth: "public", limit: { perSecond: 10, burst: 20 } },
    writes: ["credentials", "attempts"],
    uses: ["tokens", "viewer"],
    memoryMb: 1024,
    reservedConcurrency: 10,
  },
  "accounts/sign-in": {
    on: { http: "POST /api/{scope}/login", auth: "public", limit: { perSecond: 20, burst: 40 } },
    reads: ["credentials", "balances"],
    writes: ["users", "attempts"],
    uses: ["tokens", "viewer"],
    memoryMb: 1024,
    reservedConcurrency: 20,
  },
  "accounts/sign-out": { on: { http: "POST /api/{scope}/logout", auth: "scope" }, writes: ["users"], uses: ["tokens"] },
  "accounts/read-profile": {
    on: { http: "GET /api/{scope}/user", auth: "scope" },
    reads: ["balances"],
    uses: ["tokens"],
  },
  "accounts/update-profile": {
    on: { http: "PUT /api/{scope}/users/info", auth: "scope" },
    reads: ["credentials", "balances"],
    writes: ["credentials", "attempts"],
    uses: ["tokens", "viewer"],
  },
  "accounts/change-password": {
    on: { http: "PUT /api/{scope}/users/password", auth: "scope" },
    reads: ["credentials"],
    writes: ["credentials", "attempts"],
    uses: ["tokens", "viewer"],
    memoryMb: 1024,
  },
  "accounts/request-password-reset": {
    on: { http: "POST /api/{scope}/password-reset", auth: "public", limit: { perSecond: 5, burst: 10 } },
    writes: ["attempts"],
    sends: ["passwordResets"],
    uses: ["viewer"],
  },
  "accounts/confirm-password-reset": {
    on: { http: "POST /api/{scope}/password-reset/confirm", auth: "public", limit: { perSecond: 10, burst: 20 } },
    reads: ["credentials"],
    writes: ["credentials"],
    memoryMb: 1024,
    reservedConcurrency: 10,
  },
  "accounts/send-password-reset": {
    on: { queue: "passwordResets" },
    reads: ["credentials"],
    writes: ["credentials"],
    uses: ["mail"],
  },
  "accounts/rotate-token-key": { on: { schedule: "rate(30 days)" }, uses: ["tokenKeys"] },
  "accounts/create-admin": { on: { invoke: true }, writes: ["credentials"], memoryMb: 1024 },

  "products/create": {
    on: { http: "POST /api/admin/products", auth: "admin" },
    writes: ["products"],
    uses: ["tokens"],
  },
  "products/read": {
    on: { http: "GET /api/admin/products/{productId}", auth: "admin" },
    reads: ["products"],
    uses: ["tokens"],
  },
  "products/update": {
    on: { http: "PUT /api/admin/products/{productId}", auth: "admin" },
    reads: ["products"],
    writes: ["products"],
    uses: ["tokens"],
  },
  "products/delete": {
    on: { http: "DELETE /api/admin/products/{productId}", auth: "admin" },
    writes: ["products"],
    uses: ["tokens"],
  },
  "products/list": { on: { http: "GET /api/admin/products", auth: "admin" }, reads: ["products"], uses: ["tokens"] },
  "products/browse": {
    on: { http: "GET /api/ambassador/products", auth: "ambassador" },
    reads: ["products"],
    uses: ["tokens"],
  },

  "links/create": {
    on: { http: "POST /api/ambassador/links", auth: "ambassador" },
    reads: ["products"],
    writes: ["links"],
    uses: ["tokens"],
  },
  "links/list": {
    on: { http: "GET /api/ambassador/links", auth: "ambassador" },
    reads: ["links", "products", "statistics"],
    uses: ["tokens"],
  },

  "ambassadors/list": {
    on: { http: "GET /api/admin/ambassadors", auth: "admin" },
    reads: ["users", "balances"],
    uses: ["tokens"],
  },
  "ambassadors/read": {
    on: { http: "GET /api/admin/ambassadors/{ambassadorId}", auth: "admin" },
    reads: ["users", "balances"],
    uses: ["tokens"],
  },
  "ambassadors/list-links": {
    on: { http: "GET /api/admin/ambassadors/{ambassadorId}/links", auth: "admin" },
    reads: ["users", "links", "products", "statistics"],
    uses: ["tokens"],
  },

  "checkout/open-link": {
    on: { http: "GET /api/checkout/links/{code}", auth: "public" },
    reads: ["links", "products"],
  },
  "checkout/create-session": {
    on: { http: "POST /api/checkout/orders", auth: "public", limit: { perSecond: 20, burst: 60 } },
    reads: ["links", "products", "orders"],
    writes: ["orders"],
    uses: ["stripe"],
    timeoutSeconds: 29,
    reservedConcurrency: 40,
  },
  "checkout/read-order": {
    on: { http: "GET /api/checkout/orders/{orderId}", auth: "public" },
    reads: ["orders"],
  },
  "checkout/expire": {
    on: { schedule: "rate(5 minutes)" },
    reads: ["orders"],
    writes: ["orders"],
    sends: ["payments"],
    uses: ["stripe"],
    timeoutSeconds: 60,
    reservedConcurrency: 1,
  },

  "payments/receive-stripe-event": {
    on: { http: "POST /api/checkout/webhook", auth: "public" },
    sends: ["payments", "refunds", "disputes"],
    uses: ["webhooks"],
    counts: { asked: "WebhooksReceived", refused: "WebhooksRejected" },
  },

  "orders/complete": {
    on: { queue: "payments" },
    reads: ["orders", "balances"],
    writes: ["orders", "ledger"],
    counts: { failed: "SettlementsFailed" },
  },
  "orders/record-refund": {
    on: { queue: "refunds" },
    reads: ["orders", "balances"],
    writes: ["ledger"],
    uses: ["stripe"],
    counts: { failed: "SettlementsFailed" },
    timeoutSeconds: 20,
  },
  "orders/record-dispute": {
    on: { queue: "disputes" },
    reads: ["orders", "balances"],
    writes: ["ledger"],
    uses: ["stripe"],
    counts: { failed: "SettlementsFailed" },
    timeoutSeconds: 20,
  },
  "orders/list": { on: { http: "GET /api/admin/orders", auth: "admin" }, reads: ["orders"], uses: ["tokens"] },
  "orders/read": {
    on: { http: "GET /api/admin/orders/{orderId}", auth: "admin" },
    reads: ["orders"],
    uses: ["tokens"],
  },
  "orders/refund": {
    on: { http: "POST /api/admin/orders/{orderId}/refunds", auth: "admin" },
    reads: ["orders"],
    writes: ["orders"],
    uses: ["tokens", "stripe"],
    timeoutSeconds: 29,
  },

  "orders/block": {
    on: { http: "POST /api/admin/orders/{orderId}/block", auth: "admin" },
    reads: ["orders", "balances"],
    writes: ["ledger"],
    uses: ["tokens"],
  },
  "orders/unblock": {
    on: { http: "DELETE /api/admin/orders/{orderId}/block", auth: "admin" },
    reads: ["orders", "balances"],
    writes: ["ledger"],
    uses: ["tokens"],
  },

  /** For whoever deploys a Herald that keeps balances over one that did not. */
  "upgrade/open-balances": {
    on: { invoke: true },
    reads: ["balances", "openings"],
    writes: ["openings"],
    timeoutSeconds: 900,
    memoryMb: 1024,
  },
  "upgrade/name-refunds": {
    on: { invoke: true },
    reads: ["balances", "orders"],
    writes: ["ledger", "orders"],
    uses: ["stripe"],
    timeoutSeconds: 900,
  },

  "stats/read-shop": {
    on: { http: "GET /api/admin/stats", auth: "admin" },
    reads: ["statistics"],
    uses: ["tokens"],
  },
  "stats/read-ambassador": {
    on: { http: "GET /api/ambassador/stats", auth: "ambassador" },
    reads: ["links", "statistics"],
    uses: ["tokens"],
  },
  "stats/aggregate": {
    on: { schedule: "rate(1 hour)" },
    reads: ["ledger", "balances", "statistics", "users"],
    writes: ["balances", "statistics"],
    sends: ["rankings"],
    timeoutSeconds: 300,
    memoryMb: 512,
    reservedConcurrency: 1,
  },

  "rankings/read": {
    on: { http: "GET /api/ambassador/rankings", auth: "ambassador" },
    uses: ["tokens", "leaderboard"],
  },
  "rankings/update": {
    on: { queue: "rankings" },
    reads: ["users", "balances", "statistics"],
    uses: ["leaderboard"],
    timeoutSeconds: 15,
  },

  "emails/send": {
    on: { queue: "emails" },
    reads: ["orders", "users", "deliveries"],
    writes: ["deliveries"],
    uses: ["mail"],
    // The queue hides a message for six times this: with its eight receives longer than a claim on an e-mail holds.
    timeoutSeconds: 30,
  },
  "events/publish": { on: { stream: "table" }, uses: ["bus"], timeoutSeconds: 30 },

  "reference/check-health": { on: { http: "GET /api/health", auth: "public" } },
  "reference/read-document": { on: { http: "GET /api/openapi.json", auth: "public" } },
  "reference/show-portal": {
    on: { http: ["GET /api/docs", "GET /api/docs/{asset}"], auth: "public" },
    ships: ["swagger-ui-dist"],
  },
  "reference/not-found": { on: { http: "$default", auth: "public" } },
} as const satisfies Record<
  string,
  FunctionSpec<keyof typeof entities, keyof typeof queues, keyof typeof services, keyof typeof metrics>
>;

export type FunctionName = keyof typeof functions;
export type EntityName = keyof typeof entities;
export type QueueName = keyof typeof queues;
export type ServiceName = keyof typeof services;
export type MetricName = keyof typeof metrics;
export type SecretName = Extract<(typeof services)[ServiceName], { secret: string }>["secret"];
