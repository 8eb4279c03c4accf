import { execFileSync } from "node:child_process";
import { type Environment, projectDir } from "../../local/settings/settings.ts";

/** The commit that lies in the project's folder: `3fb81b0`, and whether files differ from it. */
export interface Commit {
  hash: string;
  dirty: boolean;
}

/** Undefined where git is missing, or the project was not cloned. */
export function currentCommit(directory = projectDir, environment: Environment = process.env): Commit | undefined {
  const git = (...args: string[]) =>
    execFileSync("git", args, {
      cwd: directory,
      env: environment,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  try {
    return { hash: git("rev-parse", "--short", "HEAD"), dirty: git("status", "--porcelain") !== "" };
  } catch {
    return undefined;
  }
}

/** As it stands in a version: `3fb81b0`, or `3fb81b0-dirty`, which nobody can check out again. */
export const commitText = ({ hash, dirty }: Commit) => (dirty ? `${hash}-dirty` : hash);
