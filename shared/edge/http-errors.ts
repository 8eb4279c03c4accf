import type middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { FunctionName } from "../topology.ts";
import { problemAnswer } from "./answer.ts";
import { errorFields, logOf } from "./log.ts";

type HttpMiddleware = middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;

/** Logs each request in one line and turns every error into an answer; nothing escapes to the gateway. */
export function httpErrors(name: FunctionName): HttpMiddleware {
  return {
    after: ({ event, response }) => {
      const status = response?.statusCode ?? 0;
      logOf(name, event.requestContext.requestId).info("request", { route: event.routeKey, status });
    },
    onError: (request) => {
      const { requestId } = request.event.requestContext;
      const answer = problemAnswer(request.error, requestId);
      const log = logOf(name, requestId);
      const status = answer.statusCode ?? 500;
      if (status >= 500) log.error("request", { route: request.event.routeKey, status, ...errorFields(request.error) });
      else log.info("request", { route: request.event.routeKey, status, refusal: request.error?.message });
      request.response = answer;
    },
  };
}
