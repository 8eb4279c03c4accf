/**
 * The programs of others that look at the interface. They lie in a folder of their own beside the packages: nothing of
 * Herald's needs them, and they would double what `npm ci` brings.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectDir } from "../../infra/local/settings/settings.ts";
import { makePythonEnvironment } from "../support/python.ts";

/** The last three decide what schemathesis draws from a seed. */
const fromPyPi = ["schemathesis==4.32.5", "hypothesis==6.170.17", "jsonschema_rs==0.60.3"];
const fromNpm = ["@stoplight/spectral-cli@6.16.3", "@redocly/cli@2.77.0"];

const home = join(projectDir, "node_modules", ".cache", "outside");
const bin = (name: string) => join(home, "npm", "node_modules", ".bin", name);

/** Where each of them is, once it is installed. */
export const programs = {
  schemathesis: join(home, "python", "bin", "schemathesis"),
  spectral: bin("spectral"),
  redocly: bin("redocly"),
} as const;
export type Tool = keyof typeof programs;

/** Which versions those are, as they are named where they come from. */
const versionsOf = (tool: Tool) => (tool === "schemathesis" ? fromPyPi : fromNpm);

/** Installs what some tools need, where it isn't yet. @param tell is told of what takes a while */
export async function installTools(tools: readonly Tool[], tell: (step: string) => void): Promise<void> {
  mkdirSync(home, { recursive: true });
  for (const packages of new Set(tools.map(versionsOf))) {
    const mark = join(home, `${packages.join(" ").replaceAll("/", " ")} is installed`);
    if (existsSync(mark)) continue;
    tell(`installing ${packages.join(", ")}`);
    await (packages === fromPyPi ? installPython() : installNode());
    writeFileSync(mark, "");
  }
}

const installPython = () =>
  makePythonEnvironment(join(home, "python"), fromPyPi, "test:outside needs a Python for schemathesis");

async function installNode(): Promise<void> {
  const folder = join(home, "npm");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const { code, out } = await runTool("npm", [
    ...["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock"],
    ...fromNpm,
  ]);
  if (code !== 0) throw new Error(`npm could not install ${fromNpm.join(" and ")}:\n${out}`);
}

/** Aborted when the run is to end early: what it started is then ended, too. */
export const interrupted = new AbortController();

/** Runs a program to its end, whatever that is. @returns its code, and what it printed */
export function runTool(
  file: string,
  args: readonly string[],
  { cwd = home, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<{ code: number; out: string; aside: string }> {
  const options = {
    cwd,
    env: { ...process.env, NO_COLOR: "1", ...env },
    signal: interrupted.signal,
    maxBuffer: 256 * 1024 * 1024,
  };
  return new Promise((resolve, reject) => {
    execFile(file, [...args], options, (error, out, aside) => {
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ code: Number(error?.code ?? 0), out, aside });
    });
  });
}
