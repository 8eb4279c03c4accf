import type middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { AppError } from "../../domain/errors.ts";
import { countsOfRequest } from "../../observability/counted.ts";
import { errorFields, type LogFields, logOf } from "../../observability/log.ts";
import type { FunctionName } from "../../topology.ts";
import { problemAnswer } from "./answer.ts";

type HttpMiddleware = middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;

/** Logs each request in one line and turns every error into an answer; nothing escapes to the gateway. */
export function httpErrors(name: FunctionName): HttpMiddleware {
  return {
    after: ({ event, response }) => {
      const status = response?.statusCode ?? 0;
      const log = logOf(name, event.requestContext.requestId);
      log.info("request", { route: event.routeKey, status }, countsOfRequest(name, status));
    },
    onError: (request) => {
      const { requestId } = request.event.requestContext;
      const answer = problemAnswer(request.error, requestId);
      const log = logOf(name, requestId);
      const status = answer.statusCode ?? 500;
      const said = { route: request.event.routeKey, status };
      const counts = countsOfRequest(name, status);
      if (status >= 500) log.error("request", { ...said, ...errorFields(request.error) }, counts);
      else log.info("request", { ...said, ...refusalOf(request.error) }, counts);
      request.response = answer;
    },
  };
}

/** Why a request was refused. What is said of its fields may be the caller's own words: an address, or a password. */
function refusalOf(error: Error | null | undefined): LogFields {
  if (!(error instanceof AppError)) return { refusal: error?.name };
  return { refusal: error.code, ...(error.errors.length === 0 && { why: error.message }) };
}
