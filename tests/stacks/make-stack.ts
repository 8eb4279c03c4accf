import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Code } from "aws-cdk-lib/aws-lambda";
import { HeraldStack } from "../../infra/cloud/stack.ts";
import { readStage } from "../../infra/cloud/stage-file.ts";
import type { Variant } from "./variants.ts";

/** Something like what `npm run build` makes. */
const builtPages = join(import.meta.dirname, "pages-fixture");
/** The CDK's own choice would be a new folder for each stack, and stay. */
const outdir = join(import.meta.dirname, "..", "..", "dist", "stacks", "assembly");

/** Makes a stage's stack, with pages of its own and functions without code. @throws Error where its settings can't be */
export function makeStack({ stage = "test", changes = {} }: Variant): HeraldStack {
  const settings = { ...readStage("dev"), ...changes, stage };
  const release = { version: "1.2.3", codeOf: () => Code.fromInline("stub"), site: builtPages };
  return new HeraldStack(new App({ outdir }), { settings, release });
}

/** What such a stage's stack is called, and its template as CloudFormation is given it. */
export function synthesize(variant: Variant): { stackName: string; template: unknown } {
  const stack = makeStack(variant);
  return { stackName: stack.stackName, template: Template.fromStack(stack).toJSON() };
}
