/**
 * HTTP ↔ API Gateway's payload format 2.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { isObject } from "../http/aws-json.ts";
import type { Match } from "./routes.ts";

/** The event of a request. Throws `URIError` on a malformed address. */
export function httpEvent(request: IncomingMessage, url: URL, match: Match, body: Buffer): APIGatewayProxyEventV2 {
  const now = new Date();
  const sourceIp = (request.socket.remoteAddress ?? "127.0.0.1").replace(/^::ffff:/, "");
  const { cookie, ...headers } = joined(request.headersDistinct);
  const isText = isTextual(headers["content-type"]);
  const query = queryOf(url);
  return {
    version: "2.0",
    routeKey: match.routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie && { cookies: cookie.split(/;\s*/).filter((one) => one !== "") }),
    headers: { ...headers, "x-forwarded-for": sourceIp, "x-forwarded-port": url.port, "x-forwarded-proto": "http" },
    ...(query && { queryStringParameters: query }),
    ...(Object.keys(match.pathParameters).length > 0 && { pathParameters: match.pathParameters }),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: url.hostname,
      domainPrefix: "local",
      http: {
        method: request.method ?? "GET",
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: match.routeKey,
      stage: "$default",
      time: clfTime(now),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? "utf8" : "base64") }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** Writes a function's result as the answer. Throws if it is none that API Gateway would take. */
export function writeResult(result: unknown, response: ServerResponse): void {
  // Without a status code, API Gateway takes the whole result for the body of a 200.
  const bare = !isObject(result) || result.statusCode === undefined;
  const answer = bare
    ? { statusCode: 200, body: typeof result === "string" ? result : JSON.stringify(result) }
    : result;
  const status = Number(answer.statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599)
    throw new Error("The result's statusCode is no status.");
  const headers: Record<string, string> = { "content-type": "application/json" };
  const given = "headers" in answer && isObject(answer.headers) ? answer.headers : {};
  for (const [name, value] of Object.entries(given)) headers[name.toLowerCase()] = String(value);
  const cookies = "cookies" in answer && Array.isArray(answer.cookies) ? answer.cookies.map(String) : [];
  const isBase64 = "isBase64Encoded" in answer && answer.isBase64Encoded === true;
  const body = Buffer.from(typeof answer.body === "string" ? answer.body : "", isBase64 ? "base64" : "utf8");
  delete headers["transfer-encoding"];
  delete headers.connection;
  const isEmpty = status === 204 || status === 304;
  if (isEmpty) delete headers["content-type"];
  else headers["content-length"] = String(body.length);
  response.writeHead(status, { ...headers, ...(cookies.length > 0 && { "set-cookie": cookies }) });
  response.end(isEmpty ? undefined : body);
}

function joined(distinct: NodeJS.Dict<string[]>): Record<string, string> {
  const entries = Object.entries(distinct).map(([name, values = []]): [string, string] => [
    name,
    values.join(name === "cookie" ? "; " : ","),
  ]);
  return Object.fromEntries(entries);
}

function queryOf(url: URL): Record<string, string> | undefined {
  const query = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    const earlier = query.get(name);
    query.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  return query.size > 0 ? Object.fromEntries(query) : undefined;
}

/** Everything else, forms included, arrives in base64. */
function isTextual(contentType: string | undefined): boolean {
  if (contentType === undefined) return true;
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  return type.startsWith("text/") || /^application\/(json|xml|javascript|[^;]+\+(json|xml))$/.test(type);
}

/** `12/Mar/2020:19:03:58 +0000` */
function clfTime(date: Date): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(date.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}
