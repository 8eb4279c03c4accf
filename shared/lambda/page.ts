import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { causedBy } from "../observability/correlation.ts";
import { type Log, logOf } from "../observability/log.ts";
import { pageCache, siteHeaders, uncachedPage } from "../site/headers.ts";
import type { FunctionName } from "../topology.ts";
import { lazyDeps } from "./context.ts";
import type { DepsOf, PartsOf } from "./deps.ts";
import { httpErrors } from "./http/http-errors.ts";
import type { HttpHandler } from "./http.ts";

/** A page of the site as a function makes it. */
export interface MadePage {
  status: number;
  html: string;
  /** Whether the edge may show it to others for a minute. */
  isKept: boolean;
}

/**
 * The handler of a page, with the headers that all pages of the site have. It is told the parameters of its path and nothing else of
 * the request: the edge asks once for all who open it.
 */
export function page<Name extends FunctionName>(
  name: Name,
  parts: PartsOf<Name>,
  useCase: (path: Readonly<Record<string, string | undefined>>, deps: DepsOf<Name> & { log: Log }) => Promise<MadePage>,
): HttpHandler {
  const deps = lazyDeps<Name>(name, parts);
  const handle = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(httpErrors(name))
    .handler(async ({ pathParameters = {}, requestContext: { requestId } }) => {
      const { status, html, isKept } = await useCase(pathParameters, { ...deps(), log: logOf(name, requestId) });
      return {
        statusCode: status,
        headers: {
          ...siteHeaders,
          "content-type": "text/html; charset=utf-8",
          "cache-control": isKept ? pageCache : uncachedPage,
          "x-request-id": requestId,
        },
        // The gateway sends none of it to whoever asks for the headers alone.
        body: html,
      };
    });
  return (event, context) =>
    causedBy({ correlationId: event.requestContext.requestId, by: "visitor" }, () => handle(event, context));
}
