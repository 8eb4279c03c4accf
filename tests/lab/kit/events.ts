import { randomUUID } from "node:crypto";
import type { APIGatewayProxyEventV2, SQSEvent } from "aws-lambda";
import * as z from "zod/mini";
import { queueRecord } from "../../../infra/local/lambda/queue-event.ts";
import { type FunctionName, functions } from "../../../shared/topology.ts";
import { edgeKeyHeader, routesOf, viewerHeader } from "../../../shared/topology-spec.ts";

/** What a request is beside its function's route. */
export interface Asked {
  body?: unknown;
  /** The body as it was signed, in place of one that is made from an object. */
  rawBody?: string;
  headers?: Record<string, string>;
  path?: Record<string, string>;
  query?: Record<string, string>;
  cookies?: readonly string[];
}

const answer = z.object({
  statusCode: z.number(),
  body: z.optional(z.string()),
  cookies: z.optional(z.array(z.string())),
});

/** An answer as API Gateway would take it, with the cookies that a browser would send from then on. */
export function answerOf(result: unknown, name: FunctionName) {
  const { statusCode, body = "", cookies = [] } = answer.parse(result);
  if (statusCode >= 300) throw new Error(`${name} answered ${statusCode}: ${body}`);
  return { body, cookies: cookies.map((cookie) => cookie.split(";")[0] ?? "") };
}

/** A request as API Gateway hands it over, behind CloudFront: with the viewer's address, and the key that proves it. */
export function httpEvent(name: FunctionName, asked: Asked, edgeKey: string): APIGatewayProxyEventV2 {
  const [routeKey = ""] = routesOf(functions[name]);
  const [method = "", path = ""] = routeKey.split(" ");
  const body = asked.rawBody ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body));
  const rawPath = path.replace(/\{(\w+)\}/g, (_all, parameter: string) => asked.path?.[parameter] ?? "");
  const requestId = randomUUID();
  return {
    version: "2.0",
    routeKey,
    rawPath,
    rawQueryString: new URLSearchParams(asked.query).toString(),
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      [viewerHeader]: "203.0.113.7",
      [edgeKeyHeader]: edgeKey,
      ...asked.headers,
    },
    ...(asked.cookies && { cookies: [...asked.cookies] }),
    ...(asked.query && { queryStringParameters: asked.query }),
    ...(asked.path && { pathParameters: asked.path }),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: "localhost",
      domainPrefix: "local",
      http: {
        method,
        path: rawPath,
        protocol: "HTTP/1.1",
        sourceIp: "127.0.0.1",
        userAgent: asked.headers?.["user-agent"] ?? "bench",
      },
      requestId,
      routeKey,
      stage: "$default",
      time: "",
      timeEpoch: Date.now(),
    },
    ...(body !== undefined && { body }),
    isBase64Encoded: false,
  };
}

/** Messages as Lambda's poller brings them. */
export function queueEvent(...messages: unknown[]): SQSEvent {
  const Records = messages.map((message) =>
    queueRecord({ MessageId: randomUUID(), Body: JSON.stringify(message) }, "arn:local"),
  );
  return { Records };
}

const consumed = z.object({ batchItemFailures: z.array(z.unknown()) });

/** @throws Error where a message or a change is to come again */
export function refuseFailures(result: unknown, name: FunctionName): void {
  if (consumed.parse(result).batchItemFailures.length > 0) throw new Error(`${name} could not take its batch.`);
}
