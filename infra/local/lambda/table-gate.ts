/** Holds the functions of this process to the policies that they have in the cloud. */
import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { runningFunction } from "./running-function.ts";
import type { TablePolicy } from "./table-policy.ts";

interface Request {
  port?: number;
  headers: Record<string, string>;
  body?: unknown;
}
type Handle = (this: object, request: Request, options?: object) => Promise<unknown>;

/**
 * Judges every request that a running function makes to the table, before it is sent.
 * @param databaseUrl where the table is
 * @returns the way back
 */
export function guardTable(policy: TablePolicy, databaseUrl: string): () => void {
  const port = Number(new URL(databaseUrl).port);
  const client = new DynamoDBClient({ region: "none" });
  // All clients share the one class of handlers; it is no dependency of ours, so it is reached through a client.
  const prototype: { handle: Handle } = Object.getPrototypeOf(client.config.requestHandler);
  client.destroy();
  const original = prototype.handle;
  prototype.handle = function (request, options) {
    const functionName = runningFunction();
    if (request.port !== port || functionName === undefined) return original.call(this, request, options);
    const operation = request.headers["x-amz-target"]?.split(".").at(-1) ?? "?";
    const refusal = policy.refusalOf(functionName, operation, textOf(request.body));
    return refusal === undefined ? original.call(this, request, options) : Promise.resolve(denied(refusal));
  };
  return () => {
    prototype.handle = original;
  };
}

/** The body as it is sent: a text, or bytes of one. */
function textOf(body: unknown): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body ?? "");
}

function denied(message: string) {
  const text = JSON.stringify({ __type: "com.amazon.coral.service#AccessDeniedException", message });
  const headers = { "content-type": "application/x-amz-json-1.0", "x-amzn-errortype": "AccessDeniedException" };
  return { response: { statusCode: 400, headers, body: Readable.from([Buffer.from(text)], { objectMode: false }) } };
}

/** Leaves what was used and denied in a folder: what the tests together used is asked of all of them. */
export function keepUsage(policy: TablePolicy, directory: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, `${randomUUID()}.json`), JSON.stringify(policy.usage()));
}
