import { checkHealth as route } from "../../shared/contract/reference.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http } from "../../shared/lambda/http.ts";

/** Says that the API is up, and which version of it. */
export async function checkHealth(_input: InputOf<typeof route>, { shop }: DepsOf<"reference/check-health">) {
  return { status: "ok" as const, version: shop.version };
}

export const handler = http(route, {}, checkHealth);
