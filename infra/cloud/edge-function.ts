import { Function as EdgeFunction, FunctionCode, FunctionEventType, FunctionRuntime } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/** A function that CloudFront runs on each request before it does anything else. Its name is the stage's and its own. */
export function onRequest(
  scope: Construct,
  id: string,
  { stage, does, code }: Record<"stage" | "does" | "code", string>,
) {
  const edge = new EdgeFunction(scope, id, {
    functionName: `herald-${stage}-${id.toLowerCase()}`,
    comment: does,
    code: FunctionCode.fromInline(code),
    runtime: FunctionRuntime.JS_2_0,
  });
  return { function: edge, eventType: FunctionEventType.VIEWER_REQUEST };
}
