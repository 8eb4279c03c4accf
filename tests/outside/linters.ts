import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import type { Finding } from "./findings.ts";
import { programs, runTool } from "./tools.ts";

/** Where a deployed shop answers: what a laptop's document names instead, no linter lets pass. */
const deployedUrl = "https://shop.blue-door.co";

/** All of Spectral's rules for OpenAPI but one: the owner's address is not for everybody to read. */
const spectralRules = { extends: [["spectral:oas", "all"]], rules: { "contact-properties": "off" } };

/** Puts the document into a file, as a deployed shop gives it. @returns the file's path */
export async function keepDocument(url: string, directory: string): Promise<string> {
  const text = await (await fetch(`${url}/api/openapi.json`)).text();
  const file = join(directory, "openapi.json");
  writeFileSync(file, text.replaceAll(`"${url}"`, `"${deployedUrl}"`));
  return file;
}

const spectralSays = z.array(
  z.object({ code: z.union([z.string(), z.number()]), message: z.string(), path: z.array(z.coerce.string()) }),
);

/** What Spectral finds, hints too. @throws Error with its words where it could not lint */
export async function lintWithSpectral(file: string, directory: string): Promise<Finding[]> {
  const rules = join(directory, "spectral.json");
  writeFileSync(rules, JSON.stringify(spectralRules));
  const args = ["lint", "--ruleset", rules, "--format", "json", "--quiet", "--fail-severity", "hint", file];
  const { out, aside } = await runTool(programs.spectral, args);
  const found = parsed(spectralSays, out, aside);
  return found.map(({ code, message, path }) => ({
    rule: `spectral ${code}`,
    where: path.join("."),
    says: message,
    again: "npm run test:outside -- --only spectral",
  }));
}

const redoclySays = z.object({
  problems: z.array(
    z.object({
      ruleId: z.string(),
      message: z.string(),
      location: z.array(z.object({ pointer: z.optional(z.string()) })),
    }),
  ),
});

/** What Redocly's recommended rules find, warnings too. @throws Error with its words where it could not lint */
export async function lintWithRedocly(file: string, directory: string): Promise<Finding[]> {
  const { out, aside } = await runTool(
    programs.redocly,
    ["lint", "--extends", "recommended-strict", "--format", "json", "--max-problems", "1000", file],
    { cwd: directory, env: { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" } },
  );
  const { problems } = parsed(redoclySays, out, aside);
  return problems.map(({ ruleId, message, location }) => ({
    rule: `redocly ${ruleId}`,
    where: placeOf(location[0]?.pointer ?? ""),
    says: message,
    again: "npm run test:outside -- --only redocly",
  }));
}

/** An operation by its method and path, what lies elsewhere by its pointer. https://www.rfc-editor.org/rfc/rfc6901 */
function placeOf(pointer: string): string {
  const [, path, method] = /^#\/paths\/([^/]+)\/([a-z]+)\/responses$/.exec(pointer) ?? [];
  if (!path || !method) return pointer;
  return `${method.toUpperCase()} ${path.replaceAll("~1", "/").replaceAll("~0", "~")}`;
}

function parsed<Schema extends z.ZodMiniType>(schema: Schema, out: string, aside: string): z.output<Schema> {
  try {
    return z.parse(schema, JSON.parse(out));
  } catch {
    throw new Error(`A linter did not answer in its JSON:\n${out}\n${aside}`);
  }
}
