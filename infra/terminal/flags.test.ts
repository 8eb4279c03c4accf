import { expect, test } from "@jest/globals";
import { helpOf, readFlags } from "./flags.ts";

const spec = {
  script: "sweep",
  summary: "Sweeps a stage.",
  flags: {
    stage: { takes: "NAME", required: true, says: "which" },
    filter: { takes: "TEXT", says: "only those" },
    yes: { says: "do not ask" },
  },
} as const;
const read = (...args: string[]) => readFlags(spec, args);
const reading =
  (...args: string[]) =>
  () =>
    read(...args);

test("flags are read by their own specification; what is absent is undefined or false", () => {
  expect(read("--stage", "dev")).toEqual({ stage: "dev", filter: undefined, yes: false });
  expect(read("--yes", "--stage=dev", "--filter=-x")).toEqual({ stage: "dev", filter: "-x", yes: true });
});

test.each([["--help"], ["-h"]])("%s asks for help, whatever else is missing", (flag) => {
  expect(read(flag)).toBe("help");
});

test.each([
  [["--stag", "dev"], "sweep knows no --stag. Did you mean --stage? npm run sweep -- --help"],
  [[], "--stage is missing: npm run sweep -- --stage NAME"],
  [["--stage"], "--stage needs a value: --stage NAME"],
  [["--stage", ""], "--stage needs a value"],
  [["--stage", "--yes"], "--stage needs a value"],
  [["--stage", "dev", "--yes=no"], "--yes takes no value"],
  [["--stage", "dev", "--toString"], "sweep knows no --toString."],
])("%j is answered with a sentence and code 2", (args, sentence) => {
  expect(reading(...args)).toThrow(expect.objectContaining({ exitCode: 2 }));
  expect(reading(...args)).toThrow(sentence);
});

/** With two stages, which one a destruction means must not depend on their order. */
test("a flag that is given twice is refused", () => {
  expect(reading("--stage", "dev", "--stage", "prod")).toThrow("--stage is given twice");
});

test("a value without its flag, as npm leaves it when the -- is forgotten, is answered with the right line", () => {
  expect(reading("prod")).toThrow('"prod" belongs to no flag: npm takes flags for itself');
});

test("the help lists every flag, with what it takes", () => {
  expect(helpOf(spec)).toBe(
    [
      "Sweeps a stage.",
      "",
      "  npm run sweep -- --stage NAME",
      "",
      "  --stage NAME   which",
      "  --filter TEXT  only those",
      "  --yes          do not ask",
      "  --help         this text",
    ].join("\n"),
  );
});
