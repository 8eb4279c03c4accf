import { cpSync, readdirSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { temporaryDirectory, writeFiles } from "../../../tests/support/machine.ts";
import { type Build, buildIfStale } from "./built-pages.ts";

/** A build that copies its one source. */
const script = 'const fs = require("node:fs"); fs.mkdirSync(process.argv[1]);';
const copy = `${script} fs.copyFileSync("web/page.ts", process.argv[1] + "/page.js")`;

const buildOf = (root: string, run = copy): Build => ({
  root,
  sources: ["web/**/*"],
  into: join(root, "web/dist"),
  command: (directory) => [process.execPath, "-e", run, directory],
});

/** Whether it had to build. */
async function builds(root: string, run?: string): Promise<boolean> {
  let built = false;
  await buildIfStale(buildOf(root, run), () => {
    built = true;
  });
  return built;
}

const page = (root: string) => readFileSync(join(root, "web/dist/page.js"), "utf8");

describe("the pages", () => {
  test("are built once, and again when a source changes, comes or goes", async () => {
    using home = temporaryDirectory();
    writeFiles(home.path, { "web/page.ts": "one" });
    expect([await builds(home.path), await builds(home.path), page(home.path)]).toEqual([true, false, "one"]);
    writeFiles(home.path, { "web/page.ts": "two" });
    expect([await builds(home.path), await builds(home.path), page(home.path)]).toEqual([true, false, "two"]);
    writeFiles(home.path, { "web/parts/more.ts": "" });
    expect([await builds(home.path), await builds(home.path)]).toEqual([true, false]);
  });

  test("are not built again because files were touched or copied", async () => {
    using home = temporaryDirectory();
    const [first, second] = [join(home.path, "a"), join(home.path, "b")];
    writeFiles(first, { "web/page.ts": "one" });
    await builds(first);
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(first, "web/page.ts"), later, later);
    cpSync(first, second, { recursive: true });
    expect([await builds(first), await builds(second)]).toEqual([false, false]);
  });

  test("stay as they were, and leave nothing behind, when a build fails", async () => {
    using home = temporaryDirectory();
    writeFiles(home.path, { "web/page.ts": "one" });
    await builds(home.path);
    writeFiles(home.path, { "web/page.ts": "two" });
    await expect(builds(home.path, `${script} throw new Error("a word is missing")`)).rejects.toThrow(
      "a word is missing",
    );
    expect([page(home.path), readdirSync(join(home.path, "web")).toSorted()]).toEqual(["one", ["dist", "page.ts"]]);
    expect([await builds(home.path), page(home.path)]).toEqual([true, "two"]);
  });

  test("are put in place once where two starts build them at the same time", async () => {
    using home = temporaryDirectory();
    writeFiles(home.path, { "web/page.ts": "one" });
    await Promise.all([builds(home.path), builds(home.path)]);
    expect(page(home.path)).toBe("one");
  });
});
