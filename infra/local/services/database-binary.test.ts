import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { table } from "../../../shared/topology.ts";
import { temporaryDirectory, writeFiles } from "../../../tests/support/machine.ts";
import { projectDir } from "../settings/settings.ts";
import { startDatabase } from "./database.ts";
import { databaseBinary, databaseVersion, thisHost } from "./database-binary.ts";

/** A machine whose npm is a script: it gets the folder as $5 and the package as $6. */
function pretend(home: string, npm: string, platform = "linux", arch = "arm64") {
  writeFiles(home, { npm: `#!/bin/sh\n${npm}\n` });
  chmodSync(join(home, "npm"), 0o755);
  return { platform, arch, installed: join(home, "project"), fetched: join(home, "fetched"), npm: join(home, "npm") };
}

test("the binary that a platform lacks is fetched once, and runs", async () => {
  using home = temporaryDirectory();
  const binary = await databaseBinary(thisHost);
  const log = join(home.path, "asked");
  const host = pretend(
    home.path,
    `echo "$6" >> '${log}'
to="$5/node_modules/\${6%@*}"
mkdir -p "$to"
cp '${binary}' "$to/dynoxide"`,
  );
  for (const file of ["one.db", "two.db"]) {
    const options = { spec: table, tableName: "herald", file: join(home.path, file), onCrash: () => {}, host };
    await (await startDatabase(options)).stop();
  }
  expect(readFileSync(log, "utf8")).toBe(`@dynoxide/linux-arm64@${databaseVersion}\n`);
});

test.each([
  ["where npm has no such package", "linux", "arm64", "AWS_ENDPOINT_URL_DYNAMODB"],
  ["where there is none at all", "sunos", "x64", "AWS_ENDPOINT_URL_DYNAMODB"],
  ["on Windows", "win32", "x64", "WSL 2"],
])("%s a sentence says what to do", async (_, platform, arch, named) => {
  using home = temporaryDirectory();
  await expect(databaseBinary(pretend(home.path, "exit 1", platform, arch))).rejects.toThrow(named);
});

test("the version that is fetched is the one that is installed", () => {
  const { optionalDependencies } = JSON.parse(readFileSync(join(projectDir, "package.json"), "utf8"));
  expect(optionalDependencies["@dynoxide/linux-x64"]).toBe(databaseVersion);
});
