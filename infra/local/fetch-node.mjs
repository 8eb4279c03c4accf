/**
 * `node infra/local/fetch-node.mjs PLATFORM ARCH ROOT`: fetches Node 24 through npm into ROOT/.herald-platform, and puts
 * it where npm looks for the commands that its scripts call. In plain JavaScript, since an older Node runs it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const [platform, arch, root = "."] = process.argv.slice(2);
const name = `node-${platform}-${arch}`;
const version = "24.21.0";
const prefix = join(root, ".herald-platform", `node-${version}`);
const node = join(prefix, "node_modules", name, "bin", "node");

if (!existsSync(node)) {
  console.log(`Fetching Node ${version} for ${platform}-${arch} through npm, once`);
  mkdirSync(prefix, { recursive: true });
  const args = ["install", "--no-save", "--no-package-lock", "--prefix", prefix, `${name}@${version}`];
  spawnSync("npm", args, { cwd: prefix, stdio: "ignore" });
}
if (existsSync(node)) {
  const command = join(root, "node_modules", ".bin", "node");
  mkdirSync(join(command, ".."), { recursive: true });
  rmSync(command, { force: true });
  symlinkSync(node, command);
} else {
  console.log("Herald needs Node 24 or newer, which npm has not for this platform: install it, and run npm ci again.");
  process.exitCode = 1;
}
