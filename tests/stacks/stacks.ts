/** What global-setup.ts had synthesized, for tests to read. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { Synthesized } from "./synthesized.ts";
import { type NagCaseName, type Variant, type VariantName, variants } from "./variants.ts";

/** Where the stages' templates are kept for a run. */
export const stacksFolder = join(import.meta.dirname, "..", "..", "dist", "stacks");

const Outcome = z.union([
  z.object({ stackName: z.string(), template: z.unknown(), stacks: z.record(z.string(), z.unknown()) }),
  z.object({ refusal: z.string() }),
]);
const Resource = z.looseObject({ Type: z.string(), Properties: z._default(z.record(z.string(), z.unknown()), {}) });
const Template = z.looseObject({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.unknown()),
});

const Division = z.looseObject({
  Resources: z.record(z.string(), Resource),
  Parameters: z._default(z.record(z.string(), z.unknown()), {}),
  Outputs: z._default(z.record(z.string(), z.unknown()), {}),
});

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(stacksFolder, `${name}.json`), "utf8"));

/** A stage's template, with those of the stacks within it put in. @throws Error where the stage was refused */
export function templateOf(name: VariantName): z.output<typeof Template> {
  return Template.parse(madeOf(name).template);
}

/** Each stack of a stage by itself, as CloudFormation is given it: the stage's own, and one by each noun's name. */
export function stacksOf(name: VariantName): Readonly<Record<string, z.output<typeof Division>>> {
  return z.record(z.string(), Division).parse(madeOf(name).stacks);
}

/** What a stage's stack is called. */
export function stackNameOf(name: VariantName): string {
  return madeOf(name).stackName;
}

function madeOf(name: VariantName) {
  const outcome = Outcome.parse(readJson(name));
  if ("refusal" in outcome) throw new Error(`${name} was refused: ${outcome.refusal}`);
  return outcome;
}

/** The same in words. */
export function stackOf(name: VariantName): Synthesized {
  const { stage = "test" }: Variant = variants[name];
  return new Synthesized(templateOf(name), stage);
}

/** Why a stage can't be made; undefined where it can. */
export function refusalOf(name: VariantName): string | undefined {
  const outcome = Outcome.parse(readJson(name));
  return "refusal" in outcome ? outcome.refusal : undefined;
}

/** The rules of AWS's that a stage breaks, by name. */
export function findingsOf(name: NagCaseName): string[] {
  return z.record(z.string(), z.array(z.string())).parse(readJson("findings"))[name] ?? [];
}
