import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { root } from "../house/sources.ts";

/** Stands in for npm: `run NAME -- CODE`; of two that meet, each waits for the other's sign. */
const npm = `#!/usr/bin/env bash
[ "$1 $3" = "run --" ] || exit 99
echo "$2 says $5"
touch "$SIGNS/$2"
[ -z "\${MEETS:-}" ] || until [ -e "$SIGNS/one" ] && [ -e "$SIGNS/two" ]; do :; done
exit "$4"
`;
let home = "";
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "herald-side-"));
  writeFileSync(join(home, "npm"), npm);
  chmodSync(join(home, "npm"), 0o755);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(scripts: string[], more: Record<string, string> = {}) {
  const env = { PATH: process.env.PATH, NPM: join(home, "npm"), SIGNS: home, ...more };
  const { status, stdout } = spawnSync(join(root, ".ci", "side-by-side"), scripts, { env, encoding: "utf8" });
  return { status, lines: stdout.trim().split("\n") };
}

test("scripts run at the same time, and each is shown in one piece", () => {
  const { status, lines } = run(["one 0 hello", "two 0 goodbye"], { MEETS: "yes" });
  expect(status).toBe(0);
  expect(lines.join("\n")).toContain("── one, which ended with 0 ──\none says hello");
  expect(lines.join("\n")).toContain("── two, which ended with 0 ──\ntwo says goodbye");
});

test("whichever fails, it ends with 1 and names it last", () => {
  expect(run(["one 3 hello", "two 0 goodbye"])).toMatchObject({ status: 1 });
  expect(run(["one 3 hello", "two 0 goodbye"]).lines.at(-1)).toBe("Failed: one");
  expect(run(["one 0 hello", "two 4 goodbye"]).lines.at(-1)).toBe("Failed: two");
  expect(run(["one 1 hello", "two 4 goodbye"]).lines.at(-1)).toBe("Failed: one two");
});
