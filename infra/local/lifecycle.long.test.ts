import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { isAlive, temporaryDirectory, until } from "../../tests/support/machine.ts";
import { projectDir } from "./settings/settings.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));

/** `npm start` with a data directory of its own, and without the demo shop. */
function start(directory: string, environment: Record<string, string> = {}, args = ["--empty"]) {
  const env = { PATH: process.env.PATH, PORT: "0", HERALD_DATA_DIR: join(directory, "data"), ...environment };
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (output += bytes));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    pid: child.pid ?? 0,
    output: () => output,
    ready: () => until(() => /App +(http\S+)/.exec(output)?.[1]),
    ended,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

describe("npm start", () => {
  test("says where things are, answers there, and ends with Ctrl-C", async () => {
    using home = temporaryDirectory();
    await using herald = start(home.path);
    const url = await herald.ready();
    expect(herald.output()).toMatch(/Herald is ready in \d+ ms/);
    expect((await fetch(`${url}/_local`)).status).toBe(200);
    herald.kill("SIGINT");
    expect(await herald.ended).toBe(0);
    expect(isAlive(herald.pid)).toBe(false);
  });

  test("serves the built pages, each area's own document, with the shop in it", async () => {
    using home = temporaryDirectory();
    await using herald = start(home.path, { SHOP_NAME: "Blue Door", SHOP_COLOR: "#123456" });
    const url = await herald.ready();
    for (const path of ["/", "/admin/orders", "/c/0000000000000000"]) {
      const page = await (await fetch(url + path)).text();
      expect(page).toContain(
        '{"version":0,"name":"Blue Door","currency":"eur","rateBps":1000,"signUp":"open","delivery":"physical",',
      );
      expect(page).toContain('"color":"#123456",');
      const script = /<script type="module"[^>]* src="(\/assets\/[^"]+)"/.exec(page)?.[1];
      expect((await fetch(url + script)).headers.get("cache-control")).toContain("immutable");
    }
  });

  test("serves the pages from their sources while one works on them (npm run dev)", async () => {
    using home = temporaryDirectory();
    await using herald = start(home.path, {}, ["--empty", "--dev"]);
    const url = await herald.ready();
    const page = await (await fetch(`${url}/admin`)).text();
    expect(page).toContain("/@vite/client");
    expect(page).toContain('id="shop"');
    const source = await fetch(`${url}/admin/main.tsx`);
    expect(source.headers.get("content-type")).toContain("javascript");
    expect(await source.text()).toContain("/admin/admin.tsx");
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
  });

  test("refuses to run twice on the same data, in one sentence with the first one's address", async () => {
    using home = temporaryDirectory();
    await using first = start(home.path);
    const url = await first.ready();
    await using second = start(home.path, {}, ["--fresh"]);
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(new RegExp(`already runs on the data in .*, at ${url}\\.\n$`));
  });

  test("ends, database and all, when npm itself is killed outright", async () => {
    using home = temporaryDirectory();
    const data = join(home.path, "data");
    const env = { ...process.env, PORT: "0", HERALD_DATA_DIR: data, NODE_OPTIONS: "" };
    const npm = spawn("npm", ["start", "--", "--empty"], { cwd: projectDir, env, stdio: "ignore" });
    const running = join(data, "running.json");
    const { pid } = await until(() => existsSync(running) && JSON.parse(readFileSync(running, "utf8")));
    expect(isAlive(pid)).toBe(true);
    npm.kill("SIGKILL");
    await until(() => !isAlive(pid));
    expect(existsSync(running)).toBe(false);
  });

  test("makes the owner that a start which failed has left out: what is printed works", async () => {
    using home = temporaryDirectory();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo; // It listens on TCP.
    await using failed = start(home.path, { PORT: String(port) });
    expect(await failed.ended).toBe(1);
    server.close();
    await using herald = start(home.path);
    const url = await herald.ready();
    const [, email, password] = /Owner +(\S+) +(\S+)\n/.exec(herald.output()) ?? [];
    const headers = { "content-type": "application/json", origin: url };
    const body = JSON.stringify({ email, password });
    expect((await fetch(`${url}/api/admin/login`, { method: "POST", headers, body })).status).toBe(200);
  });

  test("starts again after it was killed", async () => {
    using home = temporaryDirectory();
    await using first = start(home.path);
    await first.ready();
    first.kill("SIGKILL");
    await first.ended;
    await using second = start(home.path);
    await second.ready();
  });

  test("says in one sentence that the port is taken", async () => {
    using home = temporaryDirectory();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo; // It listens on TCP.
    await using herald = start(home.path, { PORT: String(port) });
    expect(await herald.ended).toBe(1);
    expect(existsSync(join(home.path, "data"))).toBe(false);
    expect(herald.output()).toMatch(
      new RegExp(`^Starting Herald…\nHerald did not start\\. Port ${port} is taken .*\n$`),
    );
    server.close();
  });

  test("explains itself, and refuses what it doesn't know", async () => {
    using home = temporaryDirectory();
    await using asked = start(home.path, {}, ["--help"]);
    await using wrong = start(home.path, {}, ["--port=1"]);
    expect([await asked.ended, await wrong.ended]).toEqual([0, 1]);
    expect(asked.output()).toContain("HERALD_DATA_DIR");
    expect(wrong.output()).toContain("--port=1");
  });
});
