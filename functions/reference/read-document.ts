import { openApiDocument } from "../../shared/contract/openapi/document.ts";
import { readDocument as route } from "../../shared/contract/reference.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http } from "../../shared/lambda/http.ts";

/** The whole interface as an OpenAPI 3.1 document, made from the schemas that the functions run on. */
export async function readDocument(_input: InputOf<typeof route>, { shop }: DepsOf<"reference/read-document">) {
  return openApiDocument(shop);
}

export const handler = http(route, {}, readDocument);
