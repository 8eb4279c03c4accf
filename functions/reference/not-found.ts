import { notFound as route } from "../../shared/contract/reference.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { methodsAt } from "../../shared/lambda/http/allowed-methods.ts";
import { routeHandler } from "../../shared/lambda/http.ts";

/** Whatever no other route takes: a clear answer instead of the gateway's own. RFC 9110, 15.5.6. */
export async function notFound(method: string, path: string): Promise<never> {
  const allow = methodsAt(path);
  if (allow.length === 0) throw new AppError("not_found", "There is no such address. See /api/docs.");
  const detail = `This address takes ${allow.join(", ")}, and no ${method}. See /api/docs.`;
  throw new AppError("method_not_allowed", detail, { allow });
}

export const handler = routeHandler(route, (event) => notFound(event.requestContext.http.method, event.rawPath));
