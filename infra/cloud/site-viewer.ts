import type { Construct } from "constructs";
import { viewerHeader } from "../../shared/topology-spec.ts";
import { onRequest } from "./edge-function.ts";

/** Whatever the header says that a caller sent, it is written over. In the JavaScript that CloudFront functions know. */
export const viewerTellerCode = `function handler(event) {
  var request = event.request;
  request.headers[${JSON.stringify(viewerHeader)}] = { value: event.viewer.ip };
  return request;
}
`;

/** Tells the API the address of whoever calls: API Gateway sees CloudFront's own. */
export function viewerTeller(scope: Construct, stage: string) {
  return onRequest(scope, "Viewer", { stage, does: "Tells the API who calls", code: viewerTellerCode });
}
