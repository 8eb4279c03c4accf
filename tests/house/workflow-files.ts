import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import * as z from "zod/mini";
import { root } from "./sources.ts";

const permissions = z.optional(z.record(z.string(), z.string()));
const step = z.object({
  name: z.optional(z.string()),
  if: z.optional(z.string()),
  uses: z.optional(z.string()),
  run: z.optional(z.string()),
  with: z.optional(z.record(z.string(), z.unknown())),
});
const job = z.object({
  uses: z.optional(z.string()),
  if: z.optional(z.string()),
  "runs-on": z.optional(z.string()),
  "timeout-minutes": z.optional(z.int()),
  strategy: z.optional(z.object({ matrix: z.record(z.string(), z.array(z.string())) })),
  permissions,
  steps: z._default(z.array(step), []),
});
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.object({ group: z.string(), "cancel-in-progress": z.boolean() }),
  jobs: z.record(z.string(), job),
});

export type Step = z.output<typeof step>;

/** A workflow by its file's name, as it is written and as it is read. */
export interface Workflow extends z.output<typeof workflow> {
  file: string;
  text: string;
  steps: Step[];
}

const folder = join(root, ".github", "workflows");

export const workflows: readonly Workflow[] = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), "utf8");
  const parsed = z.parse(workflow, load(text));
  return { file, text, ...parsed, steps: Object.values(parsed.jobs).flatMap(({ steps }) => steps) };
});

/** A step by its name. @throws Error where there is none */
export function stepNamed(file: string, name: string): Step {
  const found = workflows.find((it) => it.file === file)?.steps.find((it) => it.name === name);
  if (!found) throw new Error(`${file} has no step "${name}".`);
  return found;
}
