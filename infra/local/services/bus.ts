/** EventBridge on this machine: PutEvents, and the rules that the topology draws from events to queues. */
import { randomUUID } from "node:crypto";
import type { QueueSpec } from "../../../shared/topology-spec.ts";
import { awsJsonService, isObject, type JsonObject, ServiceError } from "../http/aws-json.ts";
import { type Listening, listen } from "../http/http-server.ts";

/** Which events go to a queue, by their detail types: all that Herald's rules ask. */
export interface Rule {
  events: readonly string[];
  queue: string;
}

/** The rules that carry each queue the events that its row names. */
export function rulesOf(queues: Record<string, QueueSpec>): Rule[] {
  return Object.entries(queues).flatMap(([queue, { from }]) => (from ? [{ queue, events: from }] : []));
}

/**
 * Starts a bus that answers PutEvents once every matching queue has the event: nothing that was accepted is lost.
 * @param send puts a message on a queue; if it throws, the entry is answered as failed
 */
export function startBus(options: { rules: Rule[]; send: (queue: string, body: string) => void }): Promise<Listening> {
  const put = (entry: unknown): JsonObject => {
    const problem = problemOf(entry);
    if (problem) return { ErrorCode: problem[0], ErrorMessage: problem[1] };
    const envelope = envelopeOf(isObject(entry) ? entry : {});
    try {
      const body = JSON.stringify(envelope);
      for (const rule of options.rules)
        if (rule.events.includes(envelope["detail-type"])) options.send(rule.queue, body);
      return { EventId: envelope.id };
    } catch (error) {
      return { ErrorCode: "InternalFailure", ErrorMessage: String(error) };
    }
  };
  return listen(
    awsJsonService({
      PutEvents: ({ Entries: entries }) => {
        if (!Array.isArray(entries) || entries.length < 1 || entries.length > 10) {
          throw new ServiceError("ValidationException", "1 to 10 entries are needed.");
        }
        if (entries.reduce((sum: number, entry) => sum + sizeOf(entry), 0) > MAX_BYTES) {
          throw new ServiceError("ValidationException", "Total size of the entries in the request is over the limit.");
        }
        const results = entries.map(put);
        return { FailedEntryCount: results.filter((result) => "ErrorCode" in result).length, Entries: results };
      },
    }),
  );
}

const MAX_BYTES = 256 * 1024;

/** As AWS counts: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevent-size.html */
function sizeOf(entry: unknown): number {
  if (!isObject(entry)) return 0;
  const texts = [entry.Source, entry.DetailType, entry.Detail];
  if (Array.isArray(entry.Resources)) texts.push(...entry.Resources);
  const bytes = texts.reduce((sum: number, text) => sum + (typeof text === "string" ? Buffer.byteLength(text) : 0), 0);
  return bytes + (entry.Time === undefined ? 0 : 14);
}

function problemOf(entry: unknown): [code: string, message: string] | undefined {
  if (!isObject(entry)) return ["InvalidArgument", "The entry is not an object."];
  for (const name of ["Source", "DetailType", "Detail"]) {
    const value = entry[name];
    if (typeof value !== "string" || value === "") {
      return ["InvalidArgument", `Parameter ${name} is not valid. Reason: ${name} is a required argument.`];
    }
  }
  if (String(entry.Source).startsWith("aws."))
    return ["NotAuthorizedForSourceException", "Not authorized for the source."];
  if (parse(entry.Detail) === undefined) return ["MalformedDetail", "Detail is malformed."];
  return undefined;
}

function envelopeOf(entry: JsonObject) {
  const time = typeof entry.Time === "number" ? new Date(entry.Time * 1000) : new Date();
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": String(entry.DetailType),
    source: entry.Source,
    account: "000000000000",
    // EventBridge's times have no fraction.
    time: time.toISOString().replace(/\.\d+Z$/, "Z"),
    region: "eu-west-1",
    resources: Array.isArray(entry.Resources) ? entry.Resources : [],
    detail: parse(entry.Detail),
  };
}

function parse(detail: unknown): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(String(detail));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
