import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { root } from "../house/sources.ts";
import { underTest } from "./support/environment.ts";
import { password } from "./support/people.ts";
import { sell, stage } from "./support/shop.ts";
import { newMember } from "./support/team.ts";

/** `npm run client`, and what the folder that it makes does for whoever copies it. */

const versions = z.optional(z.record(z.string(), z.string()));
const manifest = z.object({ dependencies: versions, devDependencies: versions });
const run = promisify(execFile);
const folder = join(root, "dist", "client");
const compiler = join(root, "node_modules", "typescript", "bin", "tsc");

beforeAll(async () => {
  await run(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, "infra/client/make.ts")]);
}, 120_000);

const example = (env: Record<string, string>, ...args: string[]) =>
  run(process.execPath, ["--disable-warning=ExperimentalWarning", join(folder, "example.ts"), ...args], {
    env: { ...process.env, HERALD_URL: underTest().url, ...env },
  });

test("its types hold, strictly", async () => {
  await run(process.execPath, [compiler, "-p", folder], { cwd: folder });
});

test("what it takes is pinned as it is here", () => {
  const read = (path: string) => z.parse(manifest, JSON.parse(readFileSync(join(root, path), "utf8")));
  const { dependencies, devDependencies } = read("infra/client/template/package.json");
  expect(read("package.json").devDependencies).toMatchObject({ ...dependencies, ...devDependencies });
});

test("its example reads a day's sales as a viewer of the team", async () => {
  const on = await stage([1_250]);
  const { orderId } = await sell(on, [2]);
  const { email } = await newMember(on.admin, "viewer");
  const today = new Date().toISOString().slice(0, 10);
  const { stdout } = await example({ HERALD_EMAIL: email, HERALD_PASSWORD: password }, today);
  const [head, ...lines] = stdout.trim().split("\n");
  expect(head).toBe("order,placed,ambassador,currency,totalMinor,ambassadorMinor");
  const sold = lines.find((line) => line.startsWith(`${orderId},`));
  expect(sold).toMatch(/,eur,2500,250$/);
});

test("what Herald refuses is an error with its code and its words", async () => {
  const failing = example({ HERALD_EMAIL: "nobody@example.com", HERALD_PASSWORD: "not the password" });
  await expect(failing).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^wrong_credentials: ./) });
});
