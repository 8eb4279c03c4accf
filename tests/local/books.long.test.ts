import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { projectDir } from "../../infra/local/settings/settings.ts";
import { type LocalRun, startLocalRun } from "../contract/support/local-run.ts";
import { debianProgram } from "../support/debian-program.ts";

/** The books of the demo shop, as accountants and programs of others read them. */
const folder = mkdtempSync(join(tmpdir(), "herald-books-"));
const data = join(folder, "data");
let run: LocalRun;

const line = z.object({ type: z.string() });
const kept = z.object({ ambassadorId: z.string(), totalMinor: z.int(), blockedMinor: z.int() });

function command(script: string, ...args: string[]) {
  const env = { ...process.env, HERALD_DATA_DIR: data };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectDir, script), ...args], {
    ...{ cwd: projectDir, env, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  });
  return { status, out: stdout, aside: stderr };
}

function books(format: string): string {
  const path = join(folder, `books.${format}`);
  const { status, aside } = command("infra/commands/books.ts", "--stage", "local", "--format", format, "--to", path);
  expect([status, aside]).toEqual([0, expect.stringMatching(/\d+ entries in /)]);
  return path;
}

beforeAll(async () => {
  run = await startLocalRun(data);
});
afterAll(async () => {
  await run.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("hledger finds no fault with them, and agrees with every balance to the cent", () => {
  const hledger = debianProgram("hledger", "hledger");
  const journal = books("hledger");
  const options = { encoding: "utf8", env: { ...process.env, LANG: "C.UTF-8" } } as const;
  execFileSync(hledger, ["-f", journal, "check"], options);
  const table = execFileSync(
    hledger,
    ["-f", journal, "balance", "--depth", "2", "--output-format", "csv", "--empty"],
    options,
  );
  const cells = table.split("\n").map((row) => row.split(",").map((cell) => cell.replaceAll('"', "")));
  const balances = new Map(cells.map(([account = "", amount = ""]) => [account, amount]));
  const lines = readFileSync(books("jsonl"), "utf8").trimEnd().split("\n");
  const people = lines.flatMap((text) => {
    const read: unknown = JSON.parse(text);
    return z.parse(line, read).type === "balance" ? [z.parse(kept, read)] : [];
  });
  expect(people.length).toBeGreaterThan(3);
  for (const { ambassadorId, totalMinor } of people) {
    const written = (-totalMinor / 100).toFixed(2);
    expect([ambassadorId, balances.get(`commission:${ambassadorId}`)?.replace("EUR ", "")]).toEqual([
      ambassadorId,
      totalMinor === 0 ? "0" : written,
    ]);
  }
  expect(balances.get("total") ?? balances.get("Total:")).toBe("0");
});

test("the verifier agrees with what is kept, and finds an amount that somebody changed", () => {
  const file = join(folder, "again.jsonl");
  const { status } = command("infra/commands/books.ts", "--stage", "local", "--to", file);
  expect(status).toBe(0);
  const sound = command("infra/verify/verify.ts", file);
  expect([sound.status, sound.out]).toEqual([0, expect.stringContaining("All agrees.")]);
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text.replace(/"totalMinor":(\d+)/, (_, minor) => `"totalMinor":${Number(minor) + 1}`),
  );
  expect(command("infra/verify/verify.ts", file)).toMatchObject({ status: 1, out: expect.stringContaining("DIFFERS") });
});

test("a file that is there already is not written over, and a format that is none is said to be none", () => {
  const path = join(folder, "there");
  writeFileSync(path, "mine");
  const there = command("infra/commands/books.ts", "--stage", "local", "--to", path);
  expect([there.status, there.aside, readFileSync(path, "utf8")]).toEqual([
    1,
    expect.stringContaining("can't be written"),
    "mine",
  ]);
  expect(command("infra/commands/books.ts", "--stage", "local", "--format", "xls")).toMatchObject({ status: 2 });
});
