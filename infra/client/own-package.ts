import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const manifest = z.object({ version: z.string() });
const wanted = z.object({ dependencies: z.record(z.string(), z.string()) });

/**
 * Has a program of others in a folder of its own, installed now where it isn't there yet, as the folder's package.json and lockfile pin it: so what one command alone
 * needs is no part of what `npm ci` brings.
 * @returns the folder of its package
 * @throws Error with what npm said
 */
export function ownPackage(folder: string, name: string, tell: (line: string) => void): string {
  const readJson = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));
  const version = z.parse(wanted, readJson("package.json")).dependencies[name];
  const own = join("node_modules", name, "package.json");
  if (!existsSync(join(folder, own)) || z.parse(manifest, readJson(own)).version !== version) {
    tell(`installing ${name} ${version} into ${folder}`);
    const { status, error, stderr } = spawnSync("npm", ["ci", "--ignore-scripts", "--prefix", folder], {
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${name} could not be installed: ${error?.message ?? stderr.trim()}`);
  }
  return join(folder, "node_modules", name);
}
