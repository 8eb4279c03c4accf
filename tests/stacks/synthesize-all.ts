/**
 * Synthesizes every stage that tests look at, and asks AWS's rules about them, into one folder of JSON: once a run, in
 * one process. In each test file by itself the CDK took most of the time that all unit tests took.
 *
 *     node synthesize-all.ts FOLDER
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AwsSolutionsChecks } from "cdk-nag";
import { accept } from "../../infra/cloud/nag.ts";
import { makeStack, synthesize } from "./make-stack.ts";
import { type NagCase, nagCases, type Variant, variants } from "./variants.ts";

const [folder = ""] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const write = (name: string, document: unknown) =>
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(document));

for (const [name, variant] of Object.entries<Variant>(variants)) write(name, synthesized(variant));
write(
  "findings",
  Object.fromEntries(Object.entries<NagCase>(nagCases).map(([name, nagCase]) => [name, findingsOf(nagCase)])),
);

/** What a stage's stack is called and its template, or why there is none. */
function synthesized(variant: Variant): ReturnType<typeof synthesize> | { refusal: string } {
  try {
    return synthesize(variant);
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
}

/** The rules that a stage breaks, by name. */
function findingsOf({ changes = {}, isAccepted }: NagCase): string[] {
  const stack = makeStack({ changes });
  if (isAccepted) accept(stack);
  return new AwsSolutionsChecks(stack).validateScope(stack).violations.map(({ ruleName }) => ruleName);
}
