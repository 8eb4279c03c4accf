import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import * as z from "zod/mini";
import type { InputOf, OutputOf, Route } from "../contract/route.ts";
import { causedBy } from "../observability/correlation.ts";
import { type Log, logOf } from "../observability/log.ts";
import type { Visitor } from "../services/viewer.ts";
import type { FunctionName } from "../topology.ts";
import { edgeKeyHeader, viewerHeader } from "../topology-spec.ts";
import { currentSettings, lazyDeps } from "./context.ts";
import type { DepsOf, PartsOf } from "./deps.ts";
import { Answer, jsonAnswer } from "./http/answer.ts";
import { httpErrors } from "./http/http-errors.ts";
import { isOneClick } from "./http/one-click.ts";
import { etagOf, header, inputOf } from "./http/request.ts";
import { refuseForeignOrigin } from "./http/same-origin.ts";

export type { Visitor };

type RawInput = { rawBody: string; header(name: string): string | undefined };
export type UseCaseInput<R> = R extends { raw: true } ? RawInput : InputOf<R>;
export type UseCaseOutput<R> = OutputOf<R> | Answer<OutputOf<R>>;

export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** The handler of a route that anyone may call. */
export function http<R extends Route, Name extends FunctionName = R["name"]>(
  route: R,
  parts: PartsOf<Name>,
  useCase: (input: UseCaseInput<R>, deps: DepsOf<Name> & { log: Log }, visitor: Visitor) => Promise<UseCaseOutput<R>>,
): HttpHandler {
  const deps = lazyDeps<Name>(nameOf(route), parts);
  return routeHandler(route, async (event) => {
    const log = logOf(route.name, event.requestContext.requestId);
    return useCase(parsedInput(route, event), { ...deps(), log }, visitorOf(event));
  });
}

/** What every HTTP function does around its use case: errors, origin, and an answer of listed fields only. */
export function routeHandler<R extends Route>(
  route: R,
  run: (event: APIGatewayProxyEventV2) => Promise<UseCaseOutput<R>>,
): HttpHandler {
  const handle = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(httpErrors(route.name))
    .handler(async (event) => {
      if (!route.raw && !isOneClick(route, event)) refuseForeignOrigin(event, currentSettings().shop.appUrl);
      const result = await run(event);
      const { body, cookies, location } = result instanceof Answer ? result : new Answer(result, []);
      const listed = route.answer.body ? z.parse(route.answer.body, body) : undefined;
      const etag = route.versioned ? etagOf(listed) : undefined;
      return jsonAnswer(route.answer.status, listed, event.requestContext.requestId, { cookies, etag, location });
    });
  // What posts raw text is Stripe's webhook, which does nothing before the signature is verified.
  const by = route.raw ? "stripe" : "visitor";
  return (event, context) =>
    causedBy({ correlationId: event.requestContext.requestId, by }, () => handle(event, context));
}

/** What is known of anybody who calls. */
export function visitorOf(event: APIGatewayProxyEventV2): Visitor {
  const { sourceIp, userAgent } = event.requestContext.http;
  return { sourceIp, userAgent, viewerAddress: header(event, viewerHeader), edgeKey: header(event, edgeKeyHeader) };
}

/** The route's name as the one row that it is. */
export function nameOf<R extends Route, Name extends FunctionName>(route: R): Name {
  // R["name"] is Name; TypeScript loses that when R is generic.
  return route.name as FunctionName as Name;
}

/** The input as the route's schemas made it. */
export function parsedInput<R extends Route>(route: R, event: APIGatewayProxyEventV2): UseCaseInput<R> {
  // inputOf parses with the schemas that UseCaseInput is derived from.
  return inputOf(route, event) as UseCaseInput<R>;
}
