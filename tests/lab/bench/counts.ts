import type { Call } from "./recorder.ts";

/**
 * What one run of a warm function takes. `roundTrips` are one after the other. `reads` and `writes` are DynamoDB's units,
 * `tableCalls` its requests, `items` what it writes; `busCalls` are requests to EventBridge; `redisCommands` travel in
 * `redisCalls`. `answerBytes` is the body, uncompressed.
 */
export interface Counts {
  roundTrips: number;
  reads: number;
  writes: number;
  tableCalls: number;
  items: number;
  queueCalls: number;
  busCalls: number;
  redisCalls: number;
  redisCommands: number;
  stripeCalls: number;
  emails: number;
  answerBytes: number;
}
export type Measure = keyof Counts;

export const nothing: Counts = {
  roundTrips: 0,
  reads: 0,
  writes: 0,
  tableCalls: 0,
  items: 0,
  queueCalls: 0,
  busCalls: 0,
  redisCalls: 0,
  redisCommands: 0,
  stripeCalls: 0,
  emails: 0,
  answerBytes: 0,
};

/** Bytes are rounded up to whole hundreds: names and times differ by a few from run to run. */
export const bytesStep = 100;

/** How many calls waited for one another: the most that can be found of which none overlaps the next. */
export function roundTripsOf(calls: readonly Pick<Call, "beganMs" | "endedMs">[]): number {
  let trips = 0;
  let endedMs = Number.NEGATIVE_INFINITY;
  for (const call of calls.toSorted((one, other) => one.endedMs - other.endedMs)) {
    if (call.beganMs < endedMs) continue;
    trips += 1;
    endedMs = call.endedMs;
  }
  return trips;
}

/** @param answer the body that it answered */
export function countsOf(calls: readonly Call[], answer: string): Counts {
  const of = (service: Call["service"]) => calls.filter((call) => call.service === service);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    roundTrips: roundTripsOf(calls),
    reads: sum(calls.map(({ reads }) => reads)),
    writes: sum(calls.map(({ writes }) => writes)),
    tableCalls: of("DynamoDB").length,
    items: sum(of("DynamoDB").map(itemsOf)),
    queueCalls: of("SQS").length,
    busCalls: of("EventBridge").length,
    redisCalls: of("Redis").length,
    redisCommands: sum(of("Redis").map(commandsOf)),
    stripeCalls: of("Stripe").length,
    emails: of("SES").length,
    answerBytes: Math.ceil(Buffer.byteLength(answer) / bytesStep) * bytesStep,
  };
}

function itemsOf({ operation, body }: Call): number {
  if (!/Put|Update|Delete|Write/.test(operation)) return 0;
  const { TransactItems }: { TransactItems?: unknown } = JSON.parse(body);
  return Array.isArray(TransactItems) ? TransactItems.length : 1;
}

/** Upstash's client sends one command, or a list of them. */
function commandsOf({ body }: Call): number {
  const parsed: unknown = JSON.parse(body);
  return Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed.length : 1;
}
