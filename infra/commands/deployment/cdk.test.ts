import { chmodSync, writeFileSync } from "node:fs";
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

/** A `git` that says what git says, as not every machine has one; with git's own words: commit.long.test.ts. */
function gitThatSays(home: string, status: string): Record<string, string> {
  writeFileSync(join(home, "git"), `#!/bin/sh\nif [ "$1" = status ]; then printf '${status}'; else echo 3fb81b0; fi\n`);
  chmodSync(join(home, "git"), 0o755);
  return { PATH: `${home}:/usr/bin:/bin` };
}

test("a commit is known by its short hash, and as dirty once a file differs from it; without git it is unknown", () => {
  using home = temporaryDirectory();
  expect(currentCommit(home.path, { PATH: home.path })).toBeUndefined();
  expect(currentCommit(home.path, gitThatSays(home.path, ""))).toEqual({ hash: "3fb81b0", dirty: false });
  expect(currentCommit(home.path, gitThatSays(home.path, "?? new.txt\\n"))).toEqual({ hash: "3fb81b0", dirty: true });
  expect(commitText({ hash: "abc1234", dirty: false })).toBe("abc1234");
  expect(commitText({ hash: "abc1234", dirty: true })).toBe("abc1234-dirty");
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
