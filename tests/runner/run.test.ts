import { join } from "node:path";
import { expect, test } from "@jest/globals";
import config from "../../jest.config.ts";
import { runProgram } from "../support/run-program.ts";
import { stages } from "./stages.ts";

const run = (...args: string[]) => runProgram(join(import.meta.dirname, "run.ts"), ...args);

test("every project of Jest's is a stage, but for the one that needs a deployed Herald", () => {
  const projects = (config.projects ?? []).flatMap((project) =>
    typeof project === "object" && typeof project.displayName === "string" ? [project.displayName] : [],
  );
  const ofJest = Object.values(stages).flatMap(({ args }) => {
    const at = args.indexOf("--selectProjects");
    return at < 0 ? [] : [args[at + 1]];
  });
  expect(projects.filter((name) => name !== "smoke").sort()).toEqual([...new Set(ofJest)].sort());
});

test("an unknown stage is answered with a sentence that lists them, and code 2", async () => {
  const { aside, code } = await run("--only", "units");
  expect(code).toBe(2);
  expect(aside).toContain('There is no stage "units": --only takes ');
});

test("--help says what there is to choose", async () => {
  const { out, code } = await run("--help");
  expect(code).toBe(0);
  expect(out).toContain("--only STAGES");
  expect(out).toContain("long 1, long 2, every page, web-whole 1, web-whole 2, contract-whole, security-whole");
});
