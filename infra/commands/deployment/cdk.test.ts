import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { temporaryDirectory } from "../../../tests/support/machine.ts";
import { addressesText } from "./addresses.ts";
import { cdkEnvironment } from "./cdk.ts";
import { commitText, currentCommit } from "./commit.ts";

test("the CDK is told region and commit, and runs this Node", () => {
  const environment = cdkEnvironment(
    { region: "eu-west-1" },
    { hash: "abc1234", dirty: true },
    { PATH: "/bin", HOME: "/h" },
  );
  expect(environment).toEqual({
    HOME: "/h",
    PATH: `${dirname(process.execPath)}${delimiter}/bin`,
    AWS_REGION: "eu-west-1",
    AWS_DEFAULT_REGION: "eu-west-1",
    HERALD_COMMIT: "abc1234-dirty",
  });
  expect(cdkEnvironment({ region: "eu-west-1" }, undefined, {})).not.toHaveProperty("HERALD_COMMIT");
});

test("a commit is known by its short hash, and as dirty once a file differs from it", () => {
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
  expect(commitText({ hash: "abc1234", dirty: false })).toBe("abc1234");
});

test("the addresses are those that the stack tells of", () => {
  expect(
    addressesText({ SiteUrl: "https://s.example", ApiUrl: "https://a.example", Version: "1+abc", TableName: "t" }),
  ).toBe(
    [
      "  Shop            https://s.example",
      "  Owner's pages   https://s.example/admin",
      "  API reference   https://s.example/api/docs",
      "  API's own host  https://a.example",
      "  Version         1+abc",
    ].join("\n"),
  );
});
