import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { temporaryDirectory, writeFiles } from "../../../tests/support/machine.ts";
import { openDataDirectory } from "./data-directory.ts";

const keep = { fresh: false, demo: false };

describe("the data directory", () => {
  test("is for one Herald at a time; a second one is told where the first one is", () => {
    using home = temporaryDirectory();
    const first = openDataDirectory(home.path, keep);
    first.write("running.json", { url: "http://localhost:3000" });
    expect(() => openDataDirectory(home.path, keep)).toThrow(/already runs .*http:\/\/localhost:3000/);
    expect(() => openDataDirectory(home.path, { fresh: true, demo: true })).toThrow(/already runs/);
    first.release();
    openDataDirectory(home.path, keep).release();
  });

  test("keeps its data, until it is asked to begin again", () => {
    using home = temporaryDirectory();
    const first = openDataDirectory(home.path, keep);
    expect(first.isNew).toBe(true);
    first.write("a.json", { a: 1 });
    first.release();
    const second = openDataDirectory(home.path, keep);
    expect([second.isNew, second.read("a.json")]).toEqual([false, { a: 1 }]);
    second.release();
    const third = openDataDirectory(home.path, { ...keep, fresh: true });
    expect([third.isNew, third.read("a.json")]).toEqual([true, undefined]);
    third.release();
  });

  test("that holds other people's files is refused and left alone, above all by --fresh", () => {
    using home = temporaryDirectory();
    writeFiles(home.path, { "thesis.txt": "years of work" });
    expect(() => openDataDirectory(home.path, { fresh: true, demo: true })).toThrow(/not Herald's/);
    expect(readdirSync(home.path)).toEqual(["thesis.txt"]);
  });

  test("deletes a link to another directory, not what it leads to", () => {
    using home = temporaryDirectory();
    writeFiles(home.path, { "other/thesis.txt": "years of work" });
    const data = join(home.path, "data");
    mkdirSync(data);
    openDataDirectory(data, keep).release();
    symlinkSync(join(home.path, "other"), join(data, "link"));
    openDataDirectory(data, { fresh: true, demo: false }).release();
    expect([existsSync(join(data, "link")), existsSync(join(home.path, "other/thesis.txt"))]).toEqual([false, true]);
  });

  test("begins again if the demo shop was cut short", () => {
    using home = temporaryDirectory();
    const first = openDataDirectory(home.path, { fresh: false, demo: true });
    first.write("half.json", {});
    first.release();
    const second = openDataDirectory(home.path, { fresh: false, demo: true });
    expect([second.begunAgain, second.isNew, second.read("half.json")]).toEqual([true, true, undefined]);
    second.mark({ demo: "done" });
    second.release();
    const third = openDataDirectory(home.path, { fresh: false, demo: true });
    expect([third.begunAgain, third.isNew]).toEqual([false, false]);
    third.release();
  });

  const inProc: [string, (home: string) => string] = ["where none can be made", () => "/proc/herald/data"];
  const refusing: [string, (home: string) => string][] = [
    ["that would have to lie in a file", (home) => join(home, "thesis.txt", "data")],
    // The kernel's folder takes none, not even from root.
    ...(existsSync("/proc/self") ? [inProc] : []),
  ];
  test.each(refusing)("%s is refused in one sentence", (_what, pathIn) => {
    using home = temporaryDirectory();
    writeFiles(home.path, { "thesis.txt": "years of work" });
    expect(() => openDataDirectory(pathIn(home.path), keep)).toThrow(/^The disk or folder of .* HERALD_DATA_DIR\.$/);
  });

  test("shows its documents to nobody else", () => {
    using home = temporaryDirectory();
    const data = openDataDirectory(join(home.path, "new"), keep);
    data.write("secrets.json", {});
    expect(statSync(data.file("secrets.json")).mode & 0o777).toBe(0o600);
    expect(statSync(data.path).mode & 0o777).toBe(0o700);
    data.release();
  });
});
