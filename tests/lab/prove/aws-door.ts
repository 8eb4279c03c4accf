import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import * as z from "zod/mini";
import {
  type AwsAnswer,
  type AwsRequest,
  answer,
  interceptAws,
  operationOf,
  textOf,
} from "../../../infra/local/lambda/aws-requests.ts";
import type { OutsideService, Services } from "../kit/services.ts";
import type { FaultProxy } from "./fault-proxy.ts";
import { askHalf, putEvents } from "./half-answer.ts";

/** The SDK takes this for a connection that broke, and tries again: https://github.com/smithy-lang/smithy-typescript */
class ConnectionLost extends Error {
  readonly code = "ECONNRESET";
}

/**
 * Puts the door before every AWS client of this process, under the SDK's own retries.
 * @returns the way back
 */
export function guardAws(proxy: FaultProxy, cloud: Services): () => void {
  const portOf = ({ url }: { url: string }) => Number(new URL(url).port);
  const services = new Map<number, OutsideService>([
    [portOf(cloud.database), "DynamoDB"],
    [portOf(cloud.queues), "SQS"],
    [portOf(cloud.bus), "EventBridge"],
    [portOf(cloud.mail), "SES"],
    [portOf(cloud.secretsManager), "SecretsManager"],
    [portOf(cloud.site), "S3"],
  ]);
  return interceptAws(
    (original) =>
      async function (request, options) {
        const service = services.get(request.port ?? 0);
        if (!service) throw new Error(`A function calls port ${request.port}, which no service has.`);
        return proxy.call({
          service,
          operation: operationOf(request),
          id: request.headers["amz-sdk-invocation-id"] ?? "",
          words: service === "S3" ? `${request.path} ${textOf(request)}` : textOf(request),
          send: async () => whole(await original.call(this, request, options)),
          // Not one that the SDK would try again: what a use case sees when all tries failed, without their pauses.
          fail: () => Promise.reject(new Error(`${service} is out of reach.`)),
          hangUp: () => Promise.reject(new ConnectionLost("The connection was lost.")),
          throttle: async () => throttle(service, request),
          conflict: async () => conflict(operationOf(request)),
          partly: () => partly(request, (half) => original.call(this, half, options)),
        });
      },
  );
}

/**
 * The answer with its body read: what is still on the wire has no place in a history. And without its date: the SDK
 * would take it for a clock to go by, and try again what was refused when it finds its own to be off.
 */
async function whole({ response }: AwsAnswer): Promise<AwsAnswer> {
  const body = await buffer(response.body);
  delete response.headers.date;
  return { response: Object.assign(response, { body: Readable.from([body], { objectMode: false }) }) };
}

/** Each service has its own way to say so; EventBridge takes the request and refuses what is in it. */
function throttle(service: OutsideService, request: AwsRequest): AwsAnswer {
  if (service === "SES") return answer(400, sesThrottle, { "content-type": "text/xml" });
  if (service === "S3") return answer(503, s3Throttle, { "content-type": "application/xml" });
  if (service !== "EventBridge") return refusal("ThrottlingException", {});
  const entries = z.parse(putEvents, JSON.parse(textOf(request))).Entries;
  const refused = entries.map(() => ({ ErrorCode: "ThrottlingException", ErrorMessage: "Rate exceeded" }));
  return answer(200, JSON.stringify({ FailedEntryCount: entries.length, Entries: refused }));
}

const sesThrottle =
  "<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>";

const s3Throttle = "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>";

function refusal(code: string, more: object): AwsAnswer {
  const text = JSON.stringify({ __type: `com.amazonaws#${code}`, message: "Said by the fault plan.", ...more });
  return answer(400, text, { "x-amzn-errortype": code });
}

/** Sends every second part of a request on, and answers for the whole. */
async function partly(request: AwsRequest, send: (half: AwsRequest) => Promise<AwsAnswer>): Promise<AwsAnswer> {
  const { body, answer: answerTo } = askHalf(operationOf(request), textOf(request));
  if (body === undefined) return answer(200, JSON.stringify(answerTo(undefined)));
  const headers = { ...request.headers, "content-length": String(Buffer.byteLength(body)) };
  const half: AwsRequest = Object.assign(Object.create(Object.getPrototypeOf(request)), request, { body, headers });
  const { response } = await send(half);
  return answer(200, JSON.stringify(answerTo(JSON.parse((await buffer(response.body)).toString()))));
}

function conflict(operation: string): AwsAnswer {
  if (operation !== "TransactWriteItems") return refusal("TransactionConflictException", {});
  return refusal("TransactionCanceledException", { CancellationReasons: [{ Code: "TransactionConflict" }] });
}
