import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { AppError } from "../../domain/errors.ts";
import { header } from "./request.ts";

/**
 * Refuses a change that another site's page makes a browser ask for. Callers that are no browsers send neither header.
 * @throws AppError `forbidden`
 */
export function refuseForeignOrigin(event: APIGatewayProxyEventV2, appUrl: string): void {
  if (event.requestContext.http.method === "GET") return;
  const origin = header(event, "origin");
  const site = header(event, "sec-fetch-site");
  const isForeign = origin !== undefined && origin !== new URL(appUrl).origin;
  const isCrossSite = site !== undefined && site !== "same-origin" && site !== "none";
  if (isForeign || isCrossSite) throw new AppError("forbidden", "This request comes from another site.");
}
