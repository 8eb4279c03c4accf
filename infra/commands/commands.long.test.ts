import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import * as z from "zod/mini";

const root = join(import.meta.dirname, "..", "..");
const manifest = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts: lines } = z.parse(manifest, JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
const scripts = Object.entries(lines).flatMap(([name, line]) => {
  const file = /infra\/commands\/[\w-]+\.ts$/.exec(line)?.[0];
  return file ? [[name, file] as const] : [];
});

/** Runs a command as npm does, with credentials that nobody knows and no way to AWS. */
function run(file: string, ...args: string[]): Promise<{ code: number; out: string; aside: string }> {
  const env = {
    PATH: process.env.PATH,
    AWS_ACCESS_KEY_ID: "x",
    AWS_SECRET_ACCESS_KEY: "x",
    AWS_REGION: "eu-west-1",
    AWS_MAX_ATTEMPTS: "1",
    AWS_ENDPOINT_URL: "http://127.0.0.1:9",
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join(root, file), ...args], { cwd: root, env }, (error, out, aside) => {
      resolve({ code: Number(error?.code ?? 0), out, aside });
    });
    child.stdin?.end();
  });
}

test("there are the commands that the documents tell of", () => {
  expect(scripts.map(([name]) => name).sort()).toEqual([
    "admin:create",
    "admin:rescue",
    "backup",
    "books",
    "deploy",
    "destroy",
    "diff",
    "logs",
    "redrive",
    "restore",
    "secrets",
    "upgrade",
  ]);
});

test.each(scripts)(
  "%s tells of itself, and answers what is wrong in a sentence with the right code",
  async (name, file) => {
    const stage = ["--stage", "dev", ...(name === "destroy" ? ["--confirm", "dev"] : [])];
    const [help, missing, unknown, cutOff] = await Promise.all([
      run(file, "--help"),
      run(file),
      run(file, "--stagge", "dev"),
      run(file, ...stage),
    ]);
    expect(help).toMatchObject({ code: 0, aside: "", out: expect.stringContaining(`npm run ${name} -- --stage NAME`) });
    expect(missing).toMatchObject({ code: 2, out: "", aside: expect.stringContaining("--stage is missing") });
    expect(unknown).toMatchObject({ code: 2, out: "", aside: expect.stringContaining("Did you mean --stage?") });
    expect(cutOff).toMatchObject({
      code: 1,
      out: "",
      aside: expect.stringContaining("AWS can't be reached (ECONNREFUSED)"),
    });
    expect(cutOff.aside).not.toMatch(/^ {4}at /m);
  },
);
