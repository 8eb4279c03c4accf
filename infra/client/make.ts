/** `npm run client`: a typed client of the interface, as a folder that one can copy. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import * as z from "zod/mini";
import { openApiDocument } from "../../shared/contract/openapi/document.ts";
import { projectDir } from "../local/settings/settings.ts";
import { Refusal } from "../terminal/refusal.ts";
import { runCommand } from "../terminal/run.ts";
import { say, sayAside } from "../terminal/screen.ts";
import { ownPackage } from "./own-package.ts";

const spec = {
  script: "client",
  summary: "Makes a typed client of the interface, for TypeScript: a folder to copy into a project of yours.",
  flags: { to: { takes: "FOLDER", says: "which must not be there yet; dist/client unless said, which is replaced" } },
  notes: ["Its README says how it is used, and its example.ts is an integration of thirty lines. See docs/client.md."],
} as const;

const home = import.meta.dirname;
const own = join(projectDir, "dist", "client");

await runCommand(spec, async ({ to }) => {
  const folder = to === undefined ? own : resolve(to);
  if (to !== undefined && existsSync(folder)) throw new Refusal(`${to} is there already: nothing was written.`);
  const generator = ownPackage(join(home, "generator"), "openapi-typescript", sayAside);
  // Whole or not at all.
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(join(home, "template"), half, { recursive: true });
  const document = join(half, "openapi.json");
  writeFileSync(document, JSON.stringify(openApiDocument({ appUrl: "http://localhost:3000", version: versionOf() })));
  const args = [join(generator, "bin", "cli.js"), document, "--output", join(half, "schema.d.ts")];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Error(`The types could not be made:\n${stdout}${stderr}`);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
  say(`A typed client is in ${relative(process.cwd(), folder) || "."}: its README.md says how it is used.`);
  return 0;
});

/** Which Herald this is. */
function versionOf(): string {
  const text = readFileSync(join(projectDir, "package.json"), "utf8");
  return z.parse(z.object({ version: z.string() }), JSON.parse(text)).version;
}
