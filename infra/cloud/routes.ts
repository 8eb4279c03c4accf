import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpMethod, HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { type Route, routesOf } from "../../shared/topology-spec.ts";
import type { UseCase } from "./use-case.ts";

const methods = new Map<string, HttpMethod>(Object.entries(HttpMethod));

/** @throws Error for a method that API Gateway doesn't know */
function routeKeyOf(route: Route): HttpRouteKey {
  if (route === "$default") return HttpRouteKey.DEFAULT;
  const [verb = "", path = ""] = route.split(" ");
  const method = methods.get(verb);
  if (method === undefined) throw new Error(`The route ${route} has no method that API Gateway knows.`);
  return HttpRouteKey.with(path, method);
}

/**
 * Leads a function's routes to it; API Gateway may invoke it for these and no others.
 * @returns what was made, by route key
 */
export function addRoutes(httpApi: HttpApi, { row, lambda }: UseCase): [Route, HttpRoute][] {
  const integration = new HttpLambdaIntegration("Api", lambda);
  return routesOf(row).map((route) => [
    route,
    new HttpRoute(lambda, route, { httpApi, routeKey: routeKeyOf(route), integration }),
  ]);
}
