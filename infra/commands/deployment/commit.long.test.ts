import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { temporaryDirectory } from "../../../tests/support/machine.ts";
import { currentCommit } from "./commit.ts";

test("git's own words are understood: a commit's short hash, and a file that differs from it", () => {
  using home = temporaryDirectory();
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...args], { cwd: home.path });
  expect(currentCommit(home.path)).toBeUndefined();
  git("init", "-q");
  git("commit", "-q", "--allow-empty", "-m", "first");
  const commit = currentCommit(home.path);
  expect(commit).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{7,}$/), dirty: false });
  writeFileSync(join(home.path, "new.txt"), "");
  expect(currentCommit(home.path)).toEqual({ hash: commit?.hash, dirty: true });
});
