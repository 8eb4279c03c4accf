import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { AppError } from "../../domain/errors.ts";
import { problemOf } from "./problem.ts";

/** An answer's body together with what only headers can say. */
export class Answer<Body> {
  readonly body: Body;
  readonly cookies: readonly string[];
  /** Where a browser is to go instead. */
  readonly location: string | undefined;

  constructor(body: Body, cookies: readonly string[], location?: string) {
    this.body = body;
    this.cookies = cookies;
    this.location = location;
  }
}

/** On every answer: nothing is sniffed, framed, cached, or lent to another origin. */
export const securityHeaders = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

/** A JSON answer, or one without a body. */
export function jsonAnswer(
  status: number,
  body: unknown,
  requestId: string,
  {
    cookies = [],
    etag,
    location,
  }: { cookies?: readonly string[]; etag?: string | undefined; location?: string | undefined } = {},
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    headers: {
      ...securityHeaders,
      ...(body !== undefined && { "content-type": "application/json; charset=utf-8" }),
      ...(etag !== undefined && { etag }),
      ...(location !== undefined && { location }),
      "x-request-id": requestId,
    },
    ...(cookies.length > 0 && { cookies: [...cookies] }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

/** An error's answer: problem+json. */
export function problemAnswer(error: unknown, requestId: string): APIGatewayProxyStructuredResultV2 {
  const problem = problemOf(error, requestId);
  const { retryAfterSeconds: retryAfter, allow = [] } = error instanceof AppError ? error : {};
  return {
    statusCode: problem.status,
    headers: {
      ...securityHeaders,
      "content-type": "application/problem+json; charset=utf-8",
      "x-request-id": requestId,
      ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
      ...(allow.length > 0 && { allow: allow.join(", ") }),
    },
    body: JSON.stringify(problem),
  };
}
