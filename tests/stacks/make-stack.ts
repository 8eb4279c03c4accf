import { join } from "node:path";
import { App, NestedStack, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Code } from "aws-cdk-lib/aws-lambda";
import { HeraldStack } from "../../infra/cloud/stack.ts";
import { readStage } from "../../infra/cloud/stage-file.ts";
import { flatten, type OneTemplate } from "./flatten.ts";
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

/** What such a stage's stack is called, its template with those of the stacks within it put in, and each by itself. */
export function synthesize(variant: Variant) {
  const stack = makeStack(variant);
  const outer = templateOf(stack);
  const nested = stack.node.findAll().filter((one) => NestedStack.isNestedStack(one));
  const within = nested.map((one) => ({ noun: one.node.id, id: idOf(one), template: templateOf(one) }));
  return {
    stackName: stack.stackName,
    template: flatten(outer, new Map(within.map(({ id, template }) => [id, template]))),
    stacks: { [stack.stackName]: outer, ...Object.fromEntries(within.map(({ noun, template }) => [noun, template])) },
  };
}

const templateOf = (stack: Stack) => Template.fromStack(stack).toJSON() as OneTemplate;

/** The logical id of the resource that stands for a nested stack in the outer one. */
const idOf = ({ nestedStackParent, nestedStackResource }: NestedStack) =>
  String(nestedStackParent?.resolve(nestedStackResource?.logicalId));
