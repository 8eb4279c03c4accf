/** The topology's HTTP routes, matched as API Gateway's HTTP APIs match them. */
import { type FunctionSpec, routesOf } from "../../../shared/topology-spec.ts";

export interface Match {
  functionName: string;
  /** As in the event: `GET /api/admin/products/{productId}`, or `$default`. */
  routeKey: string;
  pathParameters: Record<string, string>;
}

/** Finds the function of a request; `undefined` if no route takes it. Throws `URIError` on a malformed path. */
export type Router = (method: string, path: string) => Match | undefined;

interface Row {
  functionName: string;
  routeKey: string;
  method: string;
  segments: string[];
}

/** Builds the router: a static segment wins over a parameter, from left to right, and `$default` takes the rest. */
export function createRouter(functions: Record<string, FunctionSpec>): Router {
  const rows = Object.entries(functions)
    .flatMap(([functionName, spec]) => routesOf(spec).map((routeKey) => toRow(functionName, routeKey)))
    .sort((a, b) => (specificity(a) < specificity(b) ? -1 : 1));
  return (method, path) => {
    const segments = path.split("/").slice(1);
    for (const row of rows) {
      if (row.routeKey !== "$default" && row.method !== method) continue;
      const pathParameters = row.routeKey === "$default" ? {} : parametersOf(row.segments, segments);
      if (pathParameters) return { functionName: row.functionName, routeKey: row.routeKey, pathParameters };
    }
    return undefined;
  };
}

function toRow(functionName: string, routeKey: string): Row {
  const [method = "", path = ""] = routeKey.split(" ");
  return { functionName, routeKey, method, segments: path.split("/").slice(1) };
}

/** Sorts static segments before parameters, and `$default` last. */
function specificity({ routeKey, segments }: Row): string {
  return routeKey === "$default" ? "2" : segments.map((segment) => (isParameter(segment) ? "1" : "0")).join("");
}

function parametersOf(pattern: string[], segments: string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const given = decodeURIComponent(segments[index] ?? "");
    if (isParameter(wanted) && given !== "") parameters[wanted.slice(1, -1)] = given;
    else if (wanted !== given) return undefined;
  }
  return parameters;
}

function isParameter(segment: string): boolean {
  return segment.startsWith("{") && segment.endsWith("}");
}
