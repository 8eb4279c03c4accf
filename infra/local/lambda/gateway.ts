/** API Gateway on this machine: the routes of the topology; everything else goes to the site, as CloudFront does it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FunctionSpec } from "../../../shared/topology-spec.ts";
import { type Listening, listenOnLocalhost } from "../http/http-server.ts";
import { readBody } from "../http/read-body.ts";
import type { Invoke } from "./functions.ts";
import { httpEvent, writeResult } from "./http-event.ts";
import { createRouter } from "./routes.ts";

/** API Gateway's own limit. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** Answers with a page that a function makes, as CloudFront passes it on. */
export type MadePages = (
  make: () => Promise<unknown>,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

/** Answers what is not the API's. */
export type Site = (url: URL, request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/**
 * Starts the gateway. A request waits until `ready`, so the address can be known before what it leads to runs.
 * @param options.port 0 takes a free one
 */
export function startGateway(options: {
  port: number;
  functions: Record<string, FunctionSpec>;
  invoke: Invoke;
  site: Site;
  made: MadePages;
  ready: Promise<unknown>;
}): Promise<Listening> {
  const route = createRouter(options.functions);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request);
    if (!url) return refuse(response, 400, "Bad Request");
    await options.ready;
    const match = route(request.method ?? "GET", url.pathname);
    if (!/^\/api(\/|$)/.test(url.pathname)) {
      if (!match || match.routeKey === "$default") return options.site(url, request, response);
      const event = httpEvent(request, url, match, Buffer.alloc(0));
      return options.made(() => options.invoke(match.functionName, event), url, request, response);
    }
    if (!match) return refuse(response, 404, "Not Found");
    const body = await readBody(request, MAX_BODY_BYTES);
    if (!body) return refuse(response, 413, "Request Entity Too Large");
    writeResult(await options.invoke(match.functionName, httpEvent(request, url, match, body)), response);
  }

  return listenOnLocalhost((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // What went wrong is the log's business; the answer is the one that API Gateway gives.
      if (error instanceof URIError) refuse(response, 400, "Bad Request");
      else refuse(response, 500, "Internal Server Error");
    });
  }, options.port);
}

/** All that a header Host may hold; of any other, part would be taken for the path. RFC 9112, 3.2: answered with 400. */
const hostAndPort = /^([\w.~-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/** The request's address, or `undefined` if it is none. The path stays as it was sent, but for `.` and `..`. */
function urlOf(request: IncomingMessage): URL | undefined {
  const target = request.url ?? "";
  const { host = "localhost" } = request.headers;
  if (!target.startsWith("/") || !hostAndPort.test(host)) return undefined;
  try {
    const url = new URL(`http://${host}${target}`);
    decodeURIComponent(url.pathname);
    return url;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = JSON.stringify({ message });
  // What is left of the request is not read: the connection is of no further use.
  const connection = status === 413 ? { connection: "close" } : {};
  response.writeHead(status, { "content-type": "application/json", "content-length": body.length, ...connection });
  response.end(body);
}
