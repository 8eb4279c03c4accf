/** The requests of this process's AWS clients, before they are sent: all clients share one class of handlers. */
import { Readable } from "node:stream";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** The part of a request that is looked at. */
export interface AwsRequest {
  port?: number;
  headers: Record<string, string>;
  body?: unknown;
}
export interface AwsAnswer {
  response: { statusCode: number; headers: Record<string, string>; body: Readable };
}
/** Sends a request, with the client's own handler as `this`. */
export type Handle = (this: object, request: AwsRequest, options?: object) => Promise<AwsAnswer>;

/**
 * Puts something before the clients' handler, under the SDK's own retries.
 * @param around given the handler as it was
 * @returns the way back
 */
export function interceptAws(around: (original: Handle) => Handle): () => void {
  const client = new DynamoDBClient({ region: "none" });
  // The class is no dependency of ours, so it is reached through a client.
  const prototype: { handle: Handle } = Object.getPrototypeOf(client.config.requestHandler);
  client.destroy();
  const original = prototype.handle;
  prototype.handle = around(original);
  return () => {
    prototype.handle = original;
  };
}

/** The body as it is sent: a text, or bytes of one. */
export function textOf({ body }: Pick<AwsRequest, "body">): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body ?? "");
}

/** `GetItem`, by the header of a JSON protocol, or the form of a query protocol. */
export function operationOf({ headers, body }: Pick<AwsRequest, "headers" | "body">): string {
  const target = headers["x-amz-target"]?.split(".").at(-1);
  return target ?? new URLSearchParams(textOf({ body })).get("Action") ?? "?";
}

/** An answer that no service gave. */
export function answer(statusCode: number, text: string, headers: Record<string, string> = {}): AwsAnswer {
  const type = { "content-type": "application/x-amz-json-1.1", ...headers };
  return { response: { statusCode, headers: type, body: Readable.from([Buffer.from(text)], { objectMode: false }) } };
}
