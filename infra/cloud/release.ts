import type { Code } from "aws-cdk-lib/aws-lambda";
import type { FunctionName } from "../../shared/topology.ts";

/** What is deployed: which version, the functions' code, and the folder of the built pages. */
export interface Release {
  version: string;
  codeOf: (name: FunctionName) => Code;
  site: string;
}
