import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * A program of Debian's that a test needs: the one of this machine, or as root one that is installed now.
 * @throws Error that says what is missing; the tests are never skipped
 */
export function debianProgram(name: string, from: string): string {
  if (isThere(name)) return name;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
    spawnSync("apt-get", ["update"], options);
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", from], options);
  }
  if (isThere(name)) return name;
  throw new Error(`This test needs ${name}, which is not here. Debian: apt-get install ${from}.`);
}

const isThere = (name: string): boolean => spawnSync(name, ["--version"], { stdio: "ignore" }).error === undefined;
