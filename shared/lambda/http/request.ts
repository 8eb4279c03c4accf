import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { idempotencyKey } from "../../contract/idempotency-key.ts";
import type { Route } from "../../contract/route.ts";
import { AppError, invalidField, problemAt } from "../../domain/errors.ts";
import * as words from "../../words/en/fields.ts";
import { isOneClick } from "./one-click.ts";
import { parse } from "./parse.ts";

/** The largest body of a JSON request, in bytes, unless its route says otherwise: ten times what any other use case needs. */
const largestBodyBytes = 64 * 1024;
/** The largest event from Stripe, in bytes: as much as the queue takes. */
const largestRawBodyBytes = 256 * 1024;

/** A header by its lower-case name. */
export function header(event: APIGatewayProxyEventV2, name: string): string | undefined {
  return event.headers[name];
}

/** Parses what a route declares, and nothing else. @throws AppError 400, 413 or 415, naming the field */
export function inputOf(route: Route, event: APIGatewayProxyEventV2): Record<string, unknown> {
  if (route.raw)
    return { rawBody: bodyText(event, largestRawBodyBytes), header: (name: string) => header(event, name) };
  const input: Record<string, unknown> = {};
  if (route.params) Object.assign(input, parse(route.params, event.pathParameters ?? {}));
  if (route.query) Object.assign(input, parse(route.query, event.queryStringParameters ?? {}));
  if (route.body) Object.assign(input, parse(route.body, jsonBody(event, route.largestBodyBytes)));
  else if (!isOneClick(route, event)) refuseForeignBody(event);
  if (route.versioned) Object.assign(input, versionAsked(event));
  const isKeyed = route.idempotent === true || header(event, "idempotency-key") !== undefined;
  if (route.idempotent && isKeyed) input.idempotencyKey = idempotencyKeyOf(event);
  return input;
}

function jsonBody(event: APIGatewayProxyEventV2, largestBytes = largestBodyBytes): unknown {
  requireJson(event);
  const text = bodyText(event, largestBytes);
  if (text === "") throw invalidField("body", words.body_missing());
  return parseJson(text, refusePrototype);
}

/** @throws AppError `invalid_request` naming the body; what the reviver throws */
export function parseJson(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw invalidField("body", words.body_malformed());
  }
}

/** The one name that a strict schema does not see, because objects have it already. */
function refusePrototype(key: string, value: unknown): unknown {
  if (key === "__proto__") throw invalidField(key, words.unknown_field());
  return value;
}

/** A form that another site makes a browser send has no JSON content type. */
function requireJson(event: APIGatewayProxyEventV2): void {
  const type = (header(event, "content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw problemAt("content-type", "unsupported_media_type", "The content type must be application/json.");
  }
}

function refuseForeignBody(event: APIGatewayProxyEventV2): void {
  if (event.body && event.requestContext.http.method !== "GET") {
    requireJson(event);
    bodyText(event, largestBodyBytes);
  }
}

function bodyText(event: APIGatewayProxyEventV2, largestBytes: number): string {
  const raw = event.body ?? "";
  const bytes = event.isBase64Encoded ? Buffer.from(raw, "base64") : Buffer.from(raw, "utf8");
  if (bytes.length > largestBytes) {
    throw problemAt("body", "too_large", `The body is larger than ${largestBytes} bytes.`);
  }
  return bytes.toString("utf8");
}

function idempotencyKeyOf(event: APIGatewayProxyEventV2): string {
  const key = header(event, "idempotency-key");
  if (!key || !idempotencyKey.pattern.test(key)) throw invalidField("Idempotency-Key", words.no_idempotency_key());
  return key;
}

/** The version that a change was made from, where the caller says so. Proxies that compress mark a tag as weak. */
function versionAsked(event: APIGatewayProxyEventV2): { ifMatch?: number } {
  const tag = header(event, "if-match");
  if (tag === undefined) return {};
  const [, version] = /^(?:W\/)?"(\d{1,9})"$/.exec(tag.trim()) ?? [];
  if (version === undefined) throw invalidField("If-Match", words.not_etag());
  return { ifMatch: Number(version) };
}

/** The tag by which a caller can say later from which version a change was made. */
export function etagOf(answer: unknown): string | undefined {
  const hasVersion = typeof answer === "object" && answer !== null && "version" in answer;
  return hasVersion ? `"${answer.version}"` : undefined;
}
