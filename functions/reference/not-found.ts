import { notFound as route } from "../../shared/contract/reference.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { http } from "../../shared/lambda/http.ts";

/** Whatever no other route takes: a clear answer instead of the gateway's own. */
export async function notFound(): Promise<never> {
  throw new AppError("not_found", "There is no such address, or not with this method. See /api/docs.");
}

export const handler = http(route, {}, notFound);
