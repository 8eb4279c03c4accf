import { keysOf, needsTable, rowOf, secretsOf } from "../../../../infra/cloud/rows.ts";
import { type FunctionName, functions, metrics } from "../../../../shared/topology.ts";
import { memoryMbOf } from "../../../../shared/topology-spec.ts";
import * as assumed from "./assumptions.ts";
import { add, type Counts, runsOf } from "./counts.ts";
import type { PriceName } from "./prices.ts";
import type { Standing } from "./template.ts";

export type Quantities = Record<PriceName, number>;

/** A month's counts: those of a shop that nobody visits, and those that its visitors add. */
export interface Month {
  standing: Standing;
  idle: Counts;
  busy: Counts;
}

type Kind = Exclude<keyof typeof assumed.milliseconds, "init">;

const gigabyte = 1e9;
const names = keysOf(functions);
const windowsInMonth = (assumed.hoursInMonth * 60) / assumed.keyCachedMinutes;

export function kindOf(name: FunctionName): Kind {
  const { on } = rowOf(name);
  if ("queue" in on) return "queue";
  if ("stream" in on) return "stream";
  if ("schedule" in on) return "schedule";
  return assumed.hashing.includes(name) ? "password" : "http";
}

const sum = (of: (name: FunctionName) => number): number => names.reduce((total, name) => total + of(name), 0);
const isHttp = (name: FunctionName): boolean => "http" in rowOf(name).on;

/** What a month is billed for, in the units of `prices`. @param slower makes every run last so many times longer */
export function quantitiesOf({ standing, idle, busy }: Month, slower = 1): Quantities {
  const all = add(idle, busy);
  const runs = sum((name) => runsOf(all, name));
  const apiRequests = sum((name) => (isHttp(name) ? runsOf(all, name) : 0));
  const siteRequests = apiRequests + (all.documents ?? 0) + (all.files ?? 0);
  const logGigabytes = logBytesOf(all, standing, { runs, apiRequests }) / gigabyte;
  const { idle: whenIdle, busy: whenBusy } = assumed.coldShare;
  return {
    secret: standing.secrets,
    alarm: standing.alarms,
    dashboard: standing.dashboards,
    secretCall: secretCallsOf(idle, whenIdle) + secretCallsOf(busy, whenBusy),
    metric: metricMonthsOf(all, standing),
    logIngested: logGigabytes,
    logKept: logGigabytes,
    // A message is sent, received and deleted. Polls that bring one are counted twice: it is the most that it can be.
    queueRequest: standing.pollsInMonth + 3 * (all.messages ?? 0),
    tick: sum((name) => ("schedule" in rowOf(name).on ? runsOf(all, name) : 0)),
    event: all.events ?? 0,
    run: runs,
    runTime: gigabyteSecondsOf(idle, whenIdle, slower) + gigabyteSecondsOf(busy, whenBusy, slower),
    read: all.reads ?? 0,
    write: all.writes ?? 0,
    stored: (all.storedBytes ?? 0) / gigabyte,
    recoverable: (all.storedBytes ?? 0) / gigabyte,
    keyCall: keyCallsOf(all),
    apiRequest: apiRequests,
    // Each behaviour of the distribution has a function that looks at every request.
    siteRequest: siteRequests,
    siteFunction: siteRequests,
    siteTransfer: ((all.siteKilobytes ?? 0) + apiRequests * assumed.apiKilobytes) / 1e6,
    // Documents are asked for again each time; files with a hash in their name stay at the edge.
    fileRead: all.documents ?? 0,
    email: all.emails ?? 0,
  };
}

/** What functions wrote, what Lambda writes about each run, and a line of the access log for each request. */
function logBytesOf(counts: Counts, { accessLogBytes }: Standing, of: { runs: number; apiRequests: number }): number {
  const perRun = assumed.platformLines.reduce((bytes, line) => bytes + line.length + assumed.bytesBesideLine, 0);
  return (counts.logBytes ?? 0) + of.runs * perRun + of.apiRequests * accessLogBytes;
}

/** The clock's own functions ask when they need one, which was counted; all others once a cold start. */
function secretCallsOf(counts: Counts, coldShare: number): number {
  const atStart = (name: FunctionName) => (kindOf(name) === "schedule" ? 0 : secretsOf(rowOf(name)).length);
  return (counts.secretCalls ?? 0) + sum((name) => runsOf(counts, name) * coldShare * atStart(name));
}

/** A metric is billed for the hours in which it is sent: at most as many as there are of what it counts. */
function metricMonthsOf(counts: Counts, { measuredRoutes }: Standing): number {
  const months = (times: number) => Math.min(times, assumed.hoursInMonth) / assumed.hoursInMonth;
  const own = keysOf(metrics).reduce((total, name) => total + months(counts[`metric ${name}`] ?? 0), 0);
  const requests = runsOf(counts, "payments/receive-stripe-event");
  return own + measuredRoutes * assumed.routeMetrics.length * months(requests);
}

function gigabyteSecondsOf(counts: Counts, coldShare: number, slower: number): number {
  const seconds = (name: FunctionName) =>
    ((assumed.milliseconds[kindOf(name)] + coldShare * assumed.milliseconds.init) * slower) / 1_000;
  const gigabytes = (name: FunctionName) => memoryMbOf(rowOf(name)) / 1_024;
  return sum((name) => runsOf(counts, name) * seconds(name) * gigabytes(name));
}

/**
 * Each role that touches the table has its key unlocked once in a while, at most once a run. The stream is read all the
 * time, on behalf of its function.
 */
function keyCallsOf(counts: Counts): number {
  const callsOf = (name: FunctionName) => {
    if (kindOf(name) === "stream") return windowsInMonth;
    return needsTable(rowOf(name)) ? Math.min(runsOf(counts, name), windowsInMonth) : 0;
  };
  return sum(callsOf);
}
