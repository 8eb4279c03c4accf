/** The vocabulary of the topology: what a row may say. See topology.ts for the rows. */

import type { Role } from "./domain/person.ts";
import type { PictureKind } from "./domain/picture.ts";

/** Who may call: anyone; a signed-in admin or ambassador; or whichever scope the path's `{scope}` names. */
export type Auth = "public" | "admin" | "ambassador" | "scope";

/** `METHOD /path/{param}`, or `$default` for what no other route takes. */
export type Route = `${"GET" | "HEAD" | "POST" | "PUT" | "DELETE"} /${string}` | "$default";

export type Trigger<Queue extends string = string> =
  | HttpTrigger
  /** More than ten messages at a time are gathered for so many seconds. */
  | { queue: Queue; batchMax?: number; gatherSeconds?: number }
  | StreamTrigger
  /** `rate(5 minutes)` or a cron expression, as EventBridge Scheduler takes it. */
  | { schedule: string }
  /** Reached by nobody but a caller whose own AWS identity may invoke it; the audit log tells of what is as good as a person's doing. */
  | { invoke: true; isAudited?: true };

/**
 * A request. Whoever calls a route of the owner's area must be of a role that its row names: a row that names none does not
 * compile, and neither does one that leaves the owner out. Of whom
 * their team asks a second factor that they have not set up yet, they get nowhere but where the row says `beforeFactor`.
 */
export type HttpTrigger = { http: Route | readonly Route[]; limit?: RouteLimit } & (
  | { auth: Exclude<Auth, "admin">; roles?: never; beforeFactor?: true }
  | { auth: "admin"; roles: readonly ["owner", ...Role[]] }
);

export type StreamChange = "INSERT" | "MODIFY" | "REMOVE";

/** The table's changes; of them those of items of these types alone, by each item's `type`. */
export interface StreamTrigger {
  stream: "table";
  wakes: Readonly<Record<StreamChange, readonly string[]>>;
}

/** How often a route may be called by all callers together; API Gateway answers 429 beyond. Without one: the API's own. */
export interface RouteLimit {
  perSecond: number;
  /** How many may come at once. */
  burst: number;
}

export interface FunctionSpec<
  Verb extends string = string,
  Queue extends string = string,
  Service extends string = string,
  Metric extends string = string,
> {
  on: Trigger<Queue>;
  /** The verbs by which it reads, as `orders.get`. */
  reads?: readonly Verb[];
  /** The verbs by which it writes. */
  writes?: readonly Verb[];
  /** Queues that it sends to. */
  sends?: readonly Queue[];
  uses?: readonly Service[];
  /** What its runs count as, besides what its use case counts: each one, those answered 4xx, those that failed. */
  counts?: { asked?: Metric; refused?: Metric; failed?: Metric };
  /** Answers which version this is: it knows, and every deployment replaces it. The others are left as they are. */
  tellsVersion?: true;
  /** npm packages whose files travel beside the bundle because they are served, not executed. */
  ships?: readonly string[];
  /** 10 for HTTP, 5 for queues unless said otherwise; see `timeoutSecondsOf`. */
  timeoutSeconds?: number;
  /** 1,024 where a person waits, 256 elsewhere, unless said otherwise; see `memoryMbOf`. */
  memoryMb?: number;
  /** Runs at a time, to shelter what stands behind it. Kept in the cloud alone, where an account has the room. */
  reservedConcurrency?: number;
}

/** What something may do to the table; each on partition keys, of which one may end with `*`. There is no scan. */
export interface Access {
  get?: readonly string[];
  batchGet?: readonly string[];
  /** A query of the table itself. */
  query?: readonly string[];
  /** A query of that index. */
  gsi1?: readonly string[];
  gsi2?: readonly string[];
  put?: readonly string[];
  update?: readonly string[];
  delete?: readonly string[];
  /** Something that a transaction asks of an item that it does not write. */
  check?: readonly string[];
}

export interface QueueSpec {
  /** Domain events that a rule brings to this queue; shared/contract/messages.ts names them. */
  from?: readonly string[];
  /** How long a failing message is tried, from its first try on, before it moves to the dead-letter queue. */
  triedForHours: number;
  /** How often that is: `receivesWithin(triedForHours)`. */
  maxReceives: number;
  /** The owner is told when a message has waited for so long to be tried. */
  lateAfterMinutes: number;
}

/** What lies in the bucket of the pages: templates are read, documents are written, logos and pictures are put; the documents of links and of storefronts are shown. */
export type SitePart = "templates" | "documents" | "logos" | "pictures" | "buyersDocument" | "storefrontDocument";

/** Where templates lie: documents as they were built, before a shop is written into them. Nobody is shown them. */
export const templatesPrefix = "templates/";

/** Where logos lie that owners uploaded, each under a name that is its content's. */
export const logosPrefix = "logos/";

/** Where products' pictures lie that owners uploaded, each in two sizes under a name that is their content's. */
export const picturesPrefix = "pictures/";

const pictureKinds = ["png", "jpeg", "webp"] as const satisfies PictureKind[];
const hash = "?".repeat(32);
/** What a logo can be called, as IAM writes it: a hash of 32 characters, and its kind. A `*` would let it be called anything. */
export const logoNames = pictureKinds.map((kind) => `${logosPrefix}${hash}.${kind}`);
/** What a product's picture can be called, large and small. */
export const pictureNames = pictureKinds.flatMap((kind) => [
  `${picturesPrefix}${hash}.${kind}`,
  `${picturesPrefix}${hash}-small.${kind}`,
]);

export interface ServiceSpec {
  /** The secret that holds its credentials. */
  secret?: string;
  /** The IAM action that it needs. */
  grant?: string;
  /** The parts of the pages' bucket that it uses. */
  bucket?: readonly SitePart[];
}

/** Something that is counted or added up. */
export interface MetricSpec {
  /** CloudWatch's word; `None` for amounts. */
  unit: "Count" | "None";
  description: string;
}

export interface TableSpec {
  partitionKey: string;
  sortKey: string;
  timeToLive: string;
  indexes: Record<string, { partitionKey: string; sortKey: string }>;
}

/** How long a function may run, in seconds. A consumer's queue stays invisible six times as long. */
export function timeoutSecondsOf(spec: FunctionSpec): number {
  return spec.timeoutSeconds ?? ("queue" in spec.on ? 5 : 10);
}

/**
 * How much memory a function has, in MB, and with it its part of a CPU. Where a person waits, a first run takes a quarter of the time that
 * it takes with 256; a message of a queue does not wait for a person.
 */
export function memoryMbOf({ on, memoryMb }: FunctionSpec): number {
  return memoryMb ?? ("http" in on ? 1_024 : 256);
}

/** The routes of an HTTP function; none for any other. */
export function routesOf(spec: FunctionSpec): readonly Route[] {
  if (!("http" in spec.on)) return [];
  return typeof spec.on.http === "string" ? [spec.on.http] : spec.on.http;
}

/** The paths of pages that functions make: routes outside of the API's, `/c/{code}`. They are the site's, and no interface. */
export function pagePathsOf(specs: readonly FunctionSpec[]): string[] {
  const paths = specs.flatMap(routesOf).flatMap((route) => route.split(" ")[1] ?? []);
  return [...new Set(paths.filter((path) => !path.startsWith("/api/")))];
}

/** Where Stripe delivers its events. */
export const webhookRoute = "POST /api/checkout/webhook" satisfies Route;

/** Whether what it changes is in the audit log: where a person asks for it, signed in or by their AWS identity. */
export function isAudited({ on }: FunctionSpec): boolean {
  return "invoke" in on ? on.isAudited === true : "http" in on && on.auth !== "public";
}

/** Whether the caller's sign-in must be checked, which takes a read of the user's item. */
export function needsSignIn(spec: FunctionSpec): boolean {
  return "http" in spec.on && spec.on.auth !== "public";
}

/** The queue's visibility, in seconds: six times its consumer's timeout, as AWS advises for event source mappings. */
export function visibilitySecondsOf(consumer: FunctionSpec): number {
  return 6 * timeoutSecondsOf(consumer);
}

/** The longest pause between two tries of a message, seconds. */
const longestPauseSeconds = 900;

/** How long a message that failed is hidden before it is tried again: from a second, twice as long each time, to 15 minutes. */
export function pauseSecondsAfter(receives: number): number {
  return Math.min(2 ** (Math.max(receives, 1) - 1), longestPauseSeconds);
}

/** How often a message is tried within so long, pauses alone counted; the last time when that is over. */
export function receivesWithin(hours: number): number {
  let [receives, seconds] = [1, 0];
  for (; seconds < hours * 3_600; receives++) seconds += pauseSecondsAfter(receives);
  return receives;
}

const upperSnake = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toUpperCase();

/** The environment variable that holds a queue's URL, for example `QUEUE_URL_PASSWORD_RESETS`. */
export function queueUrlVariable(queue: string): string {
  return `QUEUE_URL_${upperSnake(queue)}`;
}

/** The environment variable that holds the URL of the queue where a stream's consumer puts what it can't read. */
export const poisonQueueVariable = "POISON_QUEUE_URL";

/** The environment variable that says which stage this is, such as `prod`; `local` where it is absent. */
export const stageVariable = "HERALD_STAGE";

/** The environment variable that names the bucket of the pages. */
export const siteBucketVariable = "HERALD_SITE_BUCKET";

/** The environment variable that names SES's configuration set, where the shop has one. */
export const mailConfigurationSetVariable = "MAIL_CONFIGURATION_SET";

/** The environment variable that holds a secret's id (never its value), for example `SECRET_ID_STRIPE_WEBHOOK`. */
export function secretIdVariable(secret: string): string {
  return `SECRET_ID_${upperSnake(secret)}`;
}

/** The header by which CloudFront tells the API who calls: an address, v4 or v6. */
export const viewerHeader = "x-herald-viewer";

/** The header by which CloudFront shows that it is CloudFront: the `key` of the secret `edge`. */
export const edgeKeyHeader = "x-herald-edge";
