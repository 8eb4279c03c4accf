/** The AWS JSON 1.1 protocol, as much of it as a stand-in for one service needs. */
import { randomUUID } from "node:crypto";
import type { RequestListener } from "node:http";
import { readBody } from "./read-body.ts";

export type JsonObject = Record<string, unknown>;

/** An answer in the error shape that the SDK turns into an exception of that name. */
export class ServiceError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export type Operation = (input: JsonObject) => Promise<JsonObject> | JsonObject;

/** Serves operations by the name after the dot of `X-Amz-Target`. */
export function awsJsonService(operations: Record<string, Operation>): RequestListener {
  return async (request, response) => {
    const answer = (status: number, body: JsonObject) => {
      response.writeHead(status, { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": randomUUID() });
      response.end(JSON.stringify(body));
    };
    try {
      const name =
        String(request.headers["x-amz-target"] ?? "")
          .split(".")
          .at(-1) ?? "";
      const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
      if (!operation) throw new ServiceError("UnknownOperationException", `The laptop's stand-in knows no ${name}.`);
      const body = await readBody(request, 10 * 1024 * 1024);
      if (!body) throw new ServiceError("RequestEntityTooLargeException", "The request is too large.");
      answer(200, await operation(parseObject(body.toString())));
    } catch (error) {
      if (error instanceof ServiceError) answer(400, { __type: error.code, message: error.message });
      else answer(500, { __type: "InternalFailure", message: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** Whether a value is a JSON object: neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseObject(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text || "{}");
    if (isObject(value)) return value;
  } catch {
    // Answered below, like any other malformed body.
  }
  throw new ServiceError("SerializationException", "The body is not a JSON object.");
}
