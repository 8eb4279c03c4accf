import type { Construct } from "constructs";
import { documents } from "../../shared/site/documents.ts";
import { templatesPrefix } from "../../shared/topology-spec.ts";
import { onRequest } from "./edge-function.ts";

/**
 * `documentOf` as CloudFront runs it, made from the same table: a path without an extension is a page of the app's own
 * router, and is answered with the document of its area. In the JavaScript that CloudFront functions know.
 */
export const documentRouterCode = `var documents = ${JSON.stringify(documents)};
function handler(event) {
  var request = event.request;
  if (request.uri.indexOf("/${templatesPrefix}") === 0) return { statusCode: 404 };
  if (/\\.\\w+$/.test(request.uri)) return request;
  for (var i = 0; i < documents.length; i += 1) {
    var prefix = documents[i].prefix;
    if (request.uri === prefix || request.uri.indexOf(prefix + "/") === 0) {
      request.uri = "/" + documents[i].file;
      return request;
    }
  }
  return request;
}
`;

/** Leads the app's pages to their documents before the cache is asked. */
export function documentRouter(scope: Construct, stage: string) {
  return onRequest(scope, "Documents", {
    stage,
    does: "Leads each page to the document of its area",
    code: documentRouterCode,
  });
}
