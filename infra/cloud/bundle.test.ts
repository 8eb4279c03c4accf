import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { everyBundle } from "../../tests/support/bundles.ts";
import { bundle } from "./bundle.ts";
import { functionNames, rowOf } from "./rows.ts";

const repository = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);
let root = "";

/** Loads bundles in a Node of their own, as Lambda would, and tells what each exports. */
async function exportsOf(files: readonly string[]): Promise<string[]> {
  const script = `for (const f of ${JSON.stringify(files)}) console.log(typeof (await import(f)).handler)`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script]);
  return stdout.trim().split("\n");
}

async function write(path: string, text: string) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "herald-bundle-"));
  await symlink(join(repository, "node_modules"), join(root, "node_modules"));
  await write("shared/words.ts", `export const used = "used-word"; export const unused = "unused-word";`);
  await write(
    "functions/links/create.ts",
    `import { used } from "../../shared/words.ts"; export const handler = () => used;`,
  );
  await write(
    "functions/links/sdk.ts",
    `import { SQSClient } from "@aws-sdk/client-sqs"; export const handler = () => SQSClient;`,
  );
  await write("functions/docs/serve.ts", `import express from "express"; export const handler = () => express;`);
  await write("functions/docs/show.ts", `import * as ui from "swagger-ui-dist"; export const handler = () => ui;`);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const bundled = (rows: Record<string, { ships?: string[] }>) =>
  bundle(new Map(Object.entries(rows)), { root, out: join(root, "dist") });

test("a bundle holds what its function uses, a source map, and nothing else", async () => {
  const folderOf = await bundled({ "links/create": {} });
  const code = await readFile(join(folderOf("links/create"), "index.mjs"), "utf8");
  expect(code).toContain("used-word");
  expect(code).not.toContain("unused-word");
  expect(code.length).toBeLessThan(600);
  expect(existsSync(join(folderOf("links/create"), "index.mjs.map"))).toBe(true);
});

test("an AWS client, CommonJS inside, loads from an ES module", async () => {
  const folderOf = await bundled({ "links/sdk": {} });
  expect(await exportsOf([join(folderOf("links/sdk"), "index.mjs")])).toEqual(["function"]);
});

test("an AWS client has its keys from the environment, and no other means to look for them", async () => {
  const folderOf = await bundled({ "links/sdk": {} });
  const file = join(folderOf("links/sdk"), "index.mjs");
  const script = `
    const { handler } = await import(${JSON.stringify(file)});
    const keys = () => new (handler())({ region: "eu-west-1" }).config.credentials().catch((error) => error.message);
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "" });
    const without = await keys();
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b", AWS_SESSION_TOKEN: "c" });
    console.log(JSON.stringify([without, await keys()]));`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script]);
  const keys = { accessKeyId: "a", secretAccessKey: "b", sessionToken: "c" };
  expect(JSON.parse(stdout)).toEqual(["A role's keys are not in the environment.", expect.objectContaining(keys)]);
  expect(await readFile(`${file}.map`, "utf8")).not.toMatch(/credential-provider-(ini|sso|process)|nested-clients/);
});

test("an Express app loads without a parser of bodies, and says so where it wants one", async () => {
  const folderOf = await bundled({ "docs/serve": {} });
  const file = join(folderOf("docs/serve"), "index.mjs");
  const script = `
    const { handler } = await import(${JSON.stringify(file)});
    try { handler().json(); } catch (error) { console.log(error.message); }`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script]);
  expect(stdout).toContain("no body parser");
  expect(await readFile(`${file}.map`, "utf8")).not.toContain("iconv-lite");
});

test("a shipped package travels beside the bundle", async () => {
  const folderOf = await bundled({ "docs/show": { ships: ["swagger-ui-dist"] } });
  const folder = folderOf("docs/show");
  expect(existsSync(join(folder, "node_modules", "swagger-ui-dist", "swagger-ui.css"))).toBe(true);
  expect(await exportsOf([join(folder, "index.mjs")])).toEqual(["function"]);
});

test("importing what only another row ships is refused by name", async () => {
  const rows = { "docs/show": {}, "links/create": { ships: ["swagger-ui-dist"] } };
  await expect(bundled(rows)).rejects.toThrow("functions/docs/show.ts: swagger-ui-dist");
});

test("a row without a file is refused by name", async () => {
  await expect(bundled({ "links/create": {}, "links/burn": {} })).rejects.toThrow("functions/links/burn.ts");
});

test("every function of the topology bundles, loads alone and has a handler", async () => {
  const folderOf = await everyBundle(join(root, "all"));
  const files = functionNames.map((name) => join(folderOf(name), "index.mjs"));
  expect(await exportsOf(files)).toEqual(files.map(() => "function"));
});

test("a bundle knows the row of its function, and of the topology nothing else", async () => {
  const names = ["orders/read", "reference/not-found"] as const;
  const folderOf = await bundle(new Map(names.map((name) => [name, rowOf(name)])), {
    root: repository,
    out: join(root, "rows"),
  });
  const [order, notFound] = await Promise.all(names.map((name) => readFile(join(folderOf(name), "index.mjs"), "utf8")));
  expect(order).toContain("GET /api/admin/orders/{orderId}");
  expect(order).not.toContain("GET /api/health");
  // It says by which methods any address is asked.
  expect(notFound).toContain("GET /api/health");
});

test("a bundle's start is made before its first request, and Node's modules bring nothing that nobody asked for", async () => {
  await write(
    "functions/links/start.ts",
    `import { request } from "node:http"; import { atStart } from "${repository}/shared/runtime/start.ts";
    let isReady = false; atStart(async () => { isReady = true; });
    export const handler = () => [isReady, typeof request, process.moduleLoadList.some((name) => name.includes("undici/undici"))];`,
  );
  const folderOf = await bundle(new Map([["links/start", {}]]), { root, out: join(root, "started") });
  const script = `console.log(JSON.stringify((await import(${JSON.stringify(join(folderOf("links/start"), "index.mjs"))})).handler()))`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script]);
  expect(JSON.parse(stdout)).toEqual([true, "function", false]);
});

test("an error's line in the log names the place in the source", async () => {
  await write(
    "functions/links/fail.ts",
    `import { errorFields } from "${repository}/shared/observability/log.ts";
    export const handler = () => {
      return errorFields(new Error("It failed."));
    };`,
  );
  const folderOf = await bundle(new Map([["links/fail", {}]]), { root, out: join(root, "failed") });
  const script = `console.log((await import(${JSON.stringify(join(folderOf("links/fail"), "index.mjs"))})).handler().stack)`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script]);
  expect(stdout).toMatch(/functions\/links\/fail\.ts:3:\d+/);
});
