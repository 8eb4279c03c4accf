import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import type { FaultProxy } from "./fault-proxy.ts";
import type { OutsideService } from "./faults.ts";
import { askHalf, putEvents } from "./half-answer.ts";

/** The part of the AWS clients' HTTP requests and answers that is looked at. */
interface Request {
  port?: number;
  headers: Record<string, string>;
  body?: unknown;
}
interface Answer {
  response: { statusCode: number; headers: Record<string, string>; body: Readable };
}
type Handle = (this: object, request: Request, options?: object) => Promise<Answer>;

/** The SDK takes this for a connection that broke, and tries again: https://github.com/smithy-lang/smithy-typescript */
class ConnectionLost extends Error {
  readonly code = "ECONNRESET";
}

/**
 * Puts the door before every AWS client of this process, under the SDK's own retries.
 * @param services by port
 * @returns the way back
 */
export function guardAws(proxy: FaultProxy, services: ReadonlyMap<number, OutsideService>): () => void {
  const client = new DynamoDBClient({ region: "none" });
  // All clients share the one class of handlers; it is no dependency of ours, so it is reached through a client.
  const prototype: { handle: Handle } = Object.getPrototypeOf(client.config.requestHandler);
  client.destroy();
  const original = prototype.handle;
  prototype.handle = function (request, options) {
    const service = services.get(request.port ?? 0);
    if (!service) throw new Error(`A function calls port ${request.port}, which no service has.`);
    return proxy.call({
      service,
      operation: operationOf(request),
      id: request.headers["amz-sdk-invocation-id"] ?? "",
      words: textOf(request),
      send: async () => whole(await original.call(this, request, options)),
      // Not one that the SDK would try again: what a use case sees when all tries failed, without their pauses.
      fail: () => Promise.reject(new Error(`${service} is out of reach.`)),
      hangUp: () => Promise.reject(new ConnectionLost("The connection was lost.")),
      throttle: async () => throttle(service, request),
      conflict: async () => conflict(operationOf(request)),
      partly: () => partly(request, (half) => original.call(this, half, options)),
    });
  };
  return () => {
    prototype.handle = original;
  };
}

/** The body as it is sent: a text, or bytes of one. */
function textOf({ body }: Pick<Request, "body">): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body ?? "");
}

function operationOf({ headers, body }: Request): string {
  const target = headers["x-amz-target"]?.split(".").at(-1);
  return target ?? new URLSearchParams(textOf({ body })).get("Action") ?? "?";
}

/**
 * The answer with its body read: what is still on the wire has no place in a history. And without its date: the SDK
 * would take it for a clock to go by, and try again what was refused when it finds its own to be off.
 */
async function whole({ response }: Answer): Promise<Answer> {
  const body = await buffer(response.body);
  delete response.headers.date;
  return { response: Object.assign(response, { body: Readable.from([body], { objectMode: false }) }) };
}

/** Each service has its own way to say so; EventBridge takes the request and refuses what is in it. */
function throttle(service: OutsideService, request: Request): Answer {
  if (service === "SES") return answer(400, sesThrottle, { "content-type": "text/xml" });
  if (service !== "EventBridge") return refusal("ThrottlingException", {});
  const entries = z.parse(putEvents, JSON.parse(textOf(request))).Entries;
  const refused = entries.map(() => ({ ErrorCode: "ThrottlingException", ErrorMessage: "Rate exceeded" }));
  return answer(200, JSON.stringify({ FailedEntryCount: entries.length, Entries: refused }));
}

const sesThrottle =
  "<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>";

function answer(statusCode: number, text: string, headers: Record<string, string> = {}): Answer {
  const type = { "content-type": "application/x-amz-json-1.1", ...headers };
  return { response: { statusCode, headers: type, body: Readable.from([Buffer.from(text)], { objectMode: false }) } };
}

function refusal(code: string, more: object): Answer {
  const text = JSON.stringify({ __type: `com.amazonaws#${code}`, message: "Said by the fault plan.", ...more });
  return answer(400, text, { "x-amzn-errortype": code });
}

/** Sends every second part of a request on, and answers for the whole. */
async function partly(request: Request, send: (half: Request) => Promise<Answer>): Promise<Answer> {
  const { body, answer: answerTo } = askHalf(operationOf(request), textOf(request));
  if (body === undefined) return answer(200, JSON.stringify(answerTo(undefined)));
  const headers = { ...request.headers, "content-length": String(Buffer.byteLength(body)) };
  const half: Request = Object.assign(Object.create(Object.getPrototypeOf(request)), request, { body, headers });
  const { response } = await send(half);
  return answer(200, JSON.stringify(answerTo(JSON.parse((await buffer(response.body)).toString()))));
}

function conflict(operation: string): Answer {
  if (operation !== "TransactWriteItems") return refusal("TransactionConflictException", {});
  return refusal("TransactionCanceledException", { CancellationReasons: [{ Code: "TransactionConflict" }] });
}
