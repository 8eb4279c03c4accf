/** What deploy.yml does once tests have failed: its own script, with programs that only write down how they are called. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { stepNamed } from "./workflow-files.ts";

const { run: script = "" } = stepNamed("deploy.yml", "Bring back what ran before");

/** The one commit, besides the newest, that the repository has. */
const good = "a1b2c3d".padEnd(40, "0");
const programs = {
  "bin/npm": 'echo "npm $* $HERALD_EXPECTED_VERSION" >> calls',
  "bin/git": `case "$1 $4" in
    "rev-parse a1b2c3d^{commit}") echo ${good} ;;
    rev-parse*) exit 1 ;;
    *) echo "git $*" >> calls ;;
  esac`,
  ".github/deployed-version": 'echo "$NOW"',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "herald-way-back-"));
  for (const [path, text] of Object.entries(programs)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), `#!/usr/bin/env bash\n${text}\n`);
    chmodSync(join(folder, path), 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the step where `now` runs in the stage and `before` ran there. */
function bringBack({ now, before }: { now: string; before: string }) {
  writeFileSync(join(folder, "calls"), "");
  const PATH = `${join(folder, "bin")}${delimiter}${process.env.PATH}`;
  // As GitHub runs it.
  const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: folder,
    env: { PATH, STAGE: "dev", BEFORE: before, NOW: now, HERALD_URL: "https://shop.example" },
    encoding: "utf8",
  });
  const calls = readFileSync(join(folder, "calls"), "utf8").split("\n");
  return { status, said: stdout, calls: calls.map((call) => call.trim()).filter(Boolean) };
}

test("the version before is built from its own commit, deployed and looked at", () => {
  const { status, said, calls } = bringBack({ now: "0.2.0+9999999", before: "0.1.0+a1b2c3d" });
  expect(calls).toEqual([
    `git checkout --quiet --force --detach ${good}`,
    "npm ci",
    "npm run deploy -- --stage dev --yes",
    "npm run --if-present test:smoke 0.1.0+a1b2c3d",
  ]);
  expect(status).toBe(0);
  expect(said).toContain("::error title=Brought back::0.2.0+9999999 did not pass");
});

test.each([
  ["CloudFormation took the update back already", "0.1.0+a1b2c3d", "0.1.0+a1b2c3d", "Not deployed::0.1.0+a1b2c3d runs"],
  ["nothing was deployed, and nothing before", "", "", "Not deployed::Nothing runs"],
  ["the first version fails its tests", "0.2.0+9999999", "", "First deployment failed::0.2.0+9999999"],
  ["the commit is not in the repository", "0.2.0+9999999", "0.1.0+bbbbbbb", "Not brought back::0.2.0+9999999"],
  ["it was deployed from changed files", "0.2.0+9999999", "0.1.0+a1b2c3d-dirty", "Not brought back::0.2.0+9999999"],
  ["it names no commit", "0.2.0+9999999", "0.1.0", "Not brought back::0.2.0+9999999"],
])("where %s, nothing is deployed, and the run says so", (_where, now, before, title) => {
  const { status, said, calls } = bringBack({ now, before });
  expect([status, calls]).toEqual([1, []]);
  expect(said).toContain(`::error title=${title}`);
});
