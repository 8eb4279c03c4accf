import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const folder = join(import.meta.dirname, "lighthouse");
const manifest = z.object({ version: z.string() });
const wanted = z.object({ dependencies: z.object({ lighthouse: z.string() }) });

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));

/**
 * Lighthouse's program, installed now where it isn't there yet: with Sentry, OpenTelemetry and Puppeteer it would be a
 * seventh of all that `npm ci` brings, for this bench alone. Pinned by a lockfile of its own.
 * @throws Error with what npm said
 */
export function lighthouseProgram(tell: (line: string) => void): string {
  const version = z.parse(wanted, readJson("package.json")).dependencies.lighthouse;
  const own = "node_modules/lighthouse/package.json";
  if (!existsSync(join(folder, own)) || z.parse(manifest, readJson(own)).version !== version) {
    tell(`installing Lighthouse ${version} into tests/lab/bench/pages/lighthouse`);
    const { status, error, stderr } = spawnSync("npm", ["ci", "--ignore-scripts", "--prefix", folder], {
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`Lighthouse could not be installed: ${error?.message ?? stderr.trim()}`);
  }
  return join(folder, "node_modules/lighthouse/cli/index.js");
}
