import { Function as EdgeFunction, FunctionCode, FunctionEventType, FunctionRuntime } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { viewerHeader } from "../../shared/topology-spec.ts";

/** Whatever the header says that a caller sent, it is written over. In the JavaScript that CloudFront functions know. */
export const viewerTellerCode = `function handler(event) {
  var request = event.request;
  request.headers[${JSON.stringify(viewerHeader)}] = { value: event.viewer.ip };
  return request;
}
`;

/** Tells the API the address of whoever calls: API Gateway sees CloudFront's own. */
export function viewerTeller(scope: Construct, stage: string) {
  const edge = new EdgeFunction(scope, "Viewer", {
    functionName: `herald-${stage}-viewer`,
    comment: "Tells the API who calls",
    code: FunctionCode.fromInline(viewerTellerCode),
    runtime: FunctionRuntime.JS_2_0,
  });
  return { function: edge, eventType: FunctionEventType.VIEWER_REQUEST };
}
