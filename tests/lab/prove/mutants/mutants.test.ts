import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { projectDir } from "../../../../infra/local/settings/settings.ts";
import { readFaults, writeFaults } from "../faults.ts";
import { flowOf } from "../flows/all.ts";
import { mutants } from "./all.ts";
import { mutate } from "./mutant.ts";

/** What a change of the code would break in the proof, found before its ten minutes are over. */
test.each(mutants)("the mutant '$name' still finds the code that it breaks, and leaves a program", (mutant) => {
  const source = readFileSync(join(projectDir, mutant.file), "utf8");
  const mutated = mutate(mutant, source);
  expect(mutated).not.toBe(source);
  expect(() => stripTypeScriptTypes(mutated)).not.toThrow();
  expect(flowOf(mutant.near).name).toBe(mutant.near);
});

test("mutants have names of their own", () => {
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
});

describe("a history's faults", () => {
  test("are read as they are written", () => {
    for (const text of ["none", "lost@5", "refused@1,killed@12"]) expect(writeFaults(readFaults(text))).toBe(text);
  });

  test.each(["lost", "lost@0", "gone@1", "lost@x", ""])("say what is wrong with '%s'", (text) => {
    expect(() => readFaults(text)).toThrow("is no fault");
  });
});
