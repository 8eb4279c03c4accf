import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { temporaryDirectory } from "../../tests/support/machine.ts";
import { startLocalCloud } from "./cloud.ts";
import { addOwner } from "./demo/accounts.ts";
import { readSettings } from "./settings/settings.ts";
import { StartError } from "./settings/start-error.ts";

const garbage = (path: string) => writeFileSync(path, "\0\u0001 this was a file once\n".repeat(300));
/** As a disk leaves it that lost some of its blocks. */
const hole = (path: string) => {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0x55, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 8192));
};
const half = (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2));
const nothing = (path: string) => truncateSync(path, 0);
const otherShape = (path: string) => writeFileSync(path, JSON.stringify(["not", "what", "Herald", "wrote"]));
const wrongValue = (path: string) => {
  const document: object = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify(Object.fromEntries(Object.keys(document).map((name) => [name, { is: "wrong" }]))));
};
const missing = (path: string) => rmSync(path);

const damages: [name: string, harms: ((path: string) => void)[]][] = [
  ["dynamodb.db", [garbage, hole, half, nothing, missing]],
  ["stripe.db", [garbage, half, nothing]],
  ["sqs/fauxqs.db", [garbage, half, nothing]],
  ["lock", [garbage]],
  ["secrets.json", [garbage, half, nothing, otherShape, wrongValue]],
  ["herald-data.json", [garbage, half, nothing, otherShape, wrongValue]],
  ["stream.json", [garbage, half, nothing, otherShape, wrongValue]],
  ["ports.json", [garbage, half, nothing, otherShape, wrongValue]],
  ["inbox.jsonl", [garbage]],
];
const cases = damages.flatMap(([name, harms]) => harms.map((harm) => ({ name, what: harm.name, harm })));

const settingsFor = (directory: string, ...args: string[]) => {
  const settings = readSettings(args, { PORT: "0", HERALD_DATA_DIR: directory });
  if (settings === "help") throw new Error("No help was asked for.");
  return settings;
};
const start = (directory: string, ...args: string[]) =>
  startLocalCloud(settingsFor(directory, ...args), { show: () => {} });

/** Every file with its content, but for what SQLite keeps beside a database while it is read. */
const contents = (directory: string) =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/-(shm|wal)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => [path.slice(directory.length), readFileSync(path).toString("base64")]);

describe("damaged local data", () => {
  const home = temporaryDirectory();
  const sound = join(home.path, "sound");

  beforeAll(async () => {
    const cloud = await start(sound, "--empty");
    await addOwner(cloud);
    await fetch(`${cloud.url}/api/ambassador/register`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: cloud.url },
      body: JSON.stringify({ firstName: "A", lastName: "B", email: "a@example.com", password: "a long passphrase" }),
    });
    await fetch(`${cloud.url}/api/ambassador/password-reset`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: cloud.url },
      body: JSON.stringify({ email: "a@example.com" }),
    });
    await cloud.settled();
    await cloud.stop();
    // What SQLite does at the next start: until then nearly all is in the log beside the file.
    using database = new DatabaseSync(join(sound, "dynamodb.db"));
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  });
  afterAll(() => home[Symbol.dispose]());

  test("has every file that a case damages", () => {
    expect(damages.filter(([name]) => !existsSync(join(sound, name))).map(([name]) => name)).toEqual([]);
  });

  test.each(cases)(
    "$name, $what: one sentence that names it, and every file stays as it is",
    async ({ name, harm }) => {
      using copy = temporaryDirectory();
      cpSync(sound, copy.path, { recursive: true });
      harm(join(copy.path, name));
      const before = contents(copy.path);
      const error: unknown = await start(copy.path).then(
        (cloud) => cloud.stop(),
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(StartError);
      expect(String(error)).toContain(`${join(copy.path, name)} `);
      expect(String(error)).toMatch(/put back a copy of it, or .* npm start -- --fresh\.$/);
      expect(contents(copy.path)).toEqual(before);
    },
  );

  test("is deleted by --fresh, all of it at once", async () => {
    using copy = temporaryDirectory();
    cpSync(sound, copy.path, { recursive: true });
    for (const [name] of damages) garbage(join(copy.path, name));
    const cloud = await start(copy.path, "--fresh", "--empty");
    const { isNew, marker } = cloud.data;
    await cloud.stop();
    expect([isNew, marker]).toEqual([
      true,
      { demo: "none", owner: false, balances: true, found: true, years: true, changed: [] },
    ]);
  });
});
