import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "@jest/globals";
import { table } from "../../../shared/topology.ts";
import { isAlive, temporaryDirectory, until, writeFiles } from "../../../tests/support/machine.ts";
import { startDatabase } from "./database.ts";
import { cachedPages } from "./page-cache.ts";
import { sweep } from "./sweeper.ts";

const options = (directory: string) => ({
  spec: table,
  tableName: "herald",
  file: join(directory, "dynamodb.db"),
  onCrash: () => {},
});

/** The processes that have the file's path among their arguments. Linux only, as the binary is. */
function processesOf(file: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && commandOf(pid).includes(file));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

describe("the database", () => {
  test("leaves no process when it is stopped", async () => {
    using home = temporaryDirectory();
    const database = await startDatabase(options(home.path));
    const running = processesOf(home.path);
    await database.stop();
    expect(running.length).toBeGreaterThan(0);
    await until(() => running.every((pid) => !isAlive(pid)));
  });

  test("dies with its parent, even if that is killed", async () => {
    using home = temporaryDirectory();
    const script = `
      import { startDatabase } from ${JSON.stringify(new URL("./database.ts", import.meta.url).href)};
      const options = ${JSON.stringify({ ...options(home.path), onCrash: undefined })};
      await startDatabase({ ...options, onCrash() {} });
      console.log("up");
      setInterval(() => {}, 1000);`;
    writeFiles(home.path, { "parent.ts": script });
    const parent = spawn(process.execPath, [join(home.path, "parent.ts")], { stdio: ["ignore", "pipe", "inherit"] });
    await once(parent.stdout, "data");
    const children = processesOf(join(home.path, "dynamodb.db"));
    parent.kill("SIGKILL");
    expect(children.length).toBeGreaterThan(0);
    await until(() => children.every((pid) => !isAlive(pid)));
  });

  test("reports a child that ends by itself", async () => {
    using home = temporaryDirectory();
    const crash = Promise.withResolvers<string>();
    const database = await startDatabase({ ...options(home.path), onCrash: crash.resolve });
    for (const pid of processesOf(home.path)) if (!commandOf(pid).startsWith("sh")) process.kill(pid, "SIGKILL");
    expect(await crash.promise).toMatch(/^The database has ended/);
    await database.stop();
  });

  test("keeps what was written over a restart", async () => {
    using home = temporaryDirectory();
    const first = await startDatabase(options(home.path));
    await first.client.send(new PutItemCommand({ TableName: "herald", Item: { pk: { S: "A" }, sk: { S: "1" } } }));
    await first.stop();
    const second = await startDatabase(options(home.path));
    const { Count } = await second.client.send(new ScanCommand({ TableName: "herald" }));
    expect(Count).toBe(1);
    await second.stop();
  });

  test("keeps more of its file in memory than the 2 MB that SQLite would", async () => {
    using home = temporaryDirectory();
    await (await startDatabase(options(home.path))).stop();
    using file = new DatabaseSync(options(home.path).file);
    expect(cachedPages(file)).toBe(65_536);
  });

  test.each([
    ["found in its file", true],
    ["found by looking at all, as in a database that the person runs", false],
  ])("loses items whose time to live has passed, and no others: %s", async (_how, inFile) => {
    using home = temporaryDirectory();
    const database = await startDatabase(options(home.path));
    const sweeping = { client: database.client, table: "herald", spec: table };
    const { file } = options(home.path);
    const now = Math.floor(Date.now() / 1000);
    const put = (pk: string, ttl?: number) =>
      database.client.send(
        new PutItemCommand({
          TableName: "herald",
          Item: { pk: { S: pk }, sk: { S: "1" }, ...(ttl && { ttl: { N: String(ttl) } }) },
        }),
      );
    await Promise.all([put("past", now - 10), put("future", now + 100), put("forever")]);
    expect(await sweep({ ...sweeping, ...(inFile && { file }) })).toBe(1);
    expect(await sweep({ ...sweeping, ...(inFile && { file }) })).toBe(0);
    const { Items = [] } = await database.client.send(new ScanCommand({ TableName: "herald" }));
    expect(Items.map(({ pk }) => pk?.S).toSorted()).toEqual(["forever", "future"]);
    await database.stop();
  });
});
