import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { root } from "./sources.ts";

const dependencies = z.optional(z.record(z.string(), z.string()));
const shape = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.optional(z.string()), optionalDependencies: dependencies })),
});
const packagesOf = (lockfile: string) =>
  z.parse(shape, JSON.parse(readFileSync(join(root, lockfile), "utf8"))).packages;
const packages = packagesOf("package-lock.json");
const manifest = z.parse(
  z.object({ dependencies, devDependencies: dependencies, optionalDependencies: dependencies }),
  JSON.parse(readFileSync(join(root, "package.json"), "utf8")),
);

test.each([
  "package-lock.json",
  "infra/client/generator/package-lock.json",
  "tests/lab/bench/pages/lighthouse/package-lock.json",
])("%s names no download address", (lockfile) => {
  expect(Object.entries(packagesOf(lockfile)).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

/** A registry that lacks some platforms' packages leaves them out, and then `npm ci` refuses the lockfile. */
test("the lockfile knows every platform's packages", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test("every direct dependency is pinned to one version", () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
