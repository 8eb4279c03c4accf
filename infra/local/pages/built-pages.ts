/** The build of the web app: made when what it reads has changed since, by content, and put in place only when whole. */
import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { glob, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectDir } from "../settings/settings.ts";
import { StartError } from "../settings/start-error.ts";

export interface Build {
  /** What the build reads lies in here. */
  root: string;
  /** Patterns of what it reads, below `root`. */
  sources: readonly string[];
  /** Where the build belongs. */
  into: string;
  /** Runs the build into a directory, in a process of its own, so that the rest of the start goes on beside it. */
  command: (directory: string) => readonly [file: string, ...args: string[]];
}

/** The web app of this project. */
export const webBuild: Build = {
  root: projectDir,
  sources: ["web/**/*", "shared/{contract,domain,site}/*", "shared/words/en/*.ts", "package-lock.json"],
  into: join(projectDir, "web/dist"),
  command: (directory) => [process.execPath, join(projectDir, "web/build.ts"), directory],
};

/**
 * Builds if what is built was made from other sources than those that are here. Times of files say nothing: a checkout
 * and a copy change them.
 * @param onBuild called if there is something to build
 * @throws StartError with what the build said, if it fails; what was built before then stays
 */
export async function buildIfStale(build: Build, onBuild: () => void): Promise<void> {
  const sources = await digestOf(build);
  if ((await builtFrom(build)) === sources) return;
  onBuild();
  const made = `${build.into}-${randomUUID()}`;
  try {
    await run(build, made);
    await writeFile(noteOf(made), sources);
    await rm(build.into, { recursive: true, force: true });
    await rename(made, build.into).catch(async (error: unknown) => {
      // Another start may have put the same in place a moment before.
      if ((await builtFrom(build)) !== sources) throw error;
    });
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** The build says what it was made from: beside it, the note could be of another one. */
const noteOf = (directory: string) => join(directory, "sources.sha256");
const builtFrom = ({ into }: Build) => readFile(noteOf(into), "utf8").catch(() => undefined);

async function digestOf({ root, sources }: Build): Promise<string> {
  const names = await Array.fromAsync(glob([...sources], { cwd: root, exclude: (name) => /^dist(-|$)/.test(name) }));
  const digest = createHash("sha256");
  for (const name of names.toSorted()) {
    // A directory has no content of its own.
    const content = await readFile(join(root, name)).catch(() => undefined);
    if (content) digest.update(`${name}\0${content.length}\0`).update(content);
  }
  return digest.digest("hex");
}

async function run({ root, command }: Build, into: string): Promise<void> {
  const [file, ...args] = command(into);
  const child = spawn(file, args, { cwd: root });
  let said = "";
  for (const output of [child.stdout, child.stderr]) output.on("data", (chunk) => (said += chunk));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  if (code !== 0) throw new StartError(`The web app could not be built:\n${said.trim()}`);
}
