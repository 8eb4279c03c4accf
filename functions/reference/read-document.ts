import { openApiDocument } from "../../shared/contract/openapi/document.ts";
import { readDocument as route } from "../../shared/contract/reference.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { settings } from "../../shared/data/settings.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http } from "../../shared/lambda/http.ts";

/** The whole interface as an OpenAPI 3.1 document, made from the schemas that the functions run on. */
export async function readDocument(_input: InputOf<typeof route>, deps: DepsOf<"reference/read-document">) {
  const { brand } = await deps.settings.get(deps.shop.firstSettings, { eventual: true });
  return openApiDocument({ ...deps.shop, name: brand.name });
}

export const handler = http(route, { settings }, readDocument);
