import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { owner } from "../../infra/local/demo/catalogue.ts";
import { projectDir } from "../../infra/local/settings/settings.ts";
import { sepaFile } from "../../shared/domain/payout-files/sepa.ts";
import { Client, eventually, newKey, shaped } from "../contract/support/client.ts";
import { startLocalRun } from "../contract/support/local-run.ts";
import { debianProgram } from "../support/debian-program.ts";
import { makePythonEnvironment } from "../support/python.ts";

/** ISO's schema of pain.001.001.09, which PyPI's sepaxml ships: installed beside the packages, and no part of Herald. */
const ships = "sepaxml==2.7.0";
const home = join(projectDir, "node_modules", ".cache", "sepaxml");
let schema = "";
let xmllint = "";

beforeAll(async () => {
  xmllint = debianProgram("xmllint", "libxml2-utils");
  const mark = join(home, `${ships} is installed`);
  if (!existsSync(mark)) {
    mkdirSync(home, { recursive: true });
    await makePythonEnvironment(join(home, "python"), [ships], "SEPA's schema comes by a Python package");
    writeFileSync(mark, "");
  }
  const find =
    "import pathlib, sepaxml; print(pathlib.Path(sepaxml.__file__).parent / 'schemas' / 'pain.001.001.09.xsd')";
  schema = execFileSync(join(home, "python", "bin", "python"), ["-c", find], { encoding: "utf8" }).trim();
});

function validate(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "herald-sepa-"));
  try {
    const path = join(folder, "file.xml");
    writeFileSync(path, text);
    const { status, stderr } = spawnSync(xmllint, ["--noout", "--nonet", "--schema", schema, path], {
      encoding: "utf8",
    });
    return status === 0 ? "valid" : stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const name = `Zoë <O’Brien> & ${"Ł".repeat(90)}`;
const file = sepaFile(
  {
    part: { number: 1, of: 1 },
    ...{ runId: "run_01JD8Y1A2B3C4D5E6F7G8H9J0K", currency: "eur", createdAt: "2026-11-29T12:00:00.000Z" },
    rows: [
      ["DE89370400440532013000", {}],
      ["CH9300762011623852957", { bic: "ZKBKCHZZ80A", city: "Zürich", country: "CH" }],
    ].map(([iban, more], at) => ({
      ...{ payoutId: `pay_01JD8Y1A2B3C4D5E6F7G8H9J0${at}`, ambassadorId: "usr_1", amountMinor: 1 + at * 99_999_999_98 },
      ...{ payee: { method: "sepa", name, iban: String(iban), ...(more as object) }, note: "x".repeat(300) },
    })),
  },
  { name, iban: "NL91ABNA0417164300" },
);

test("a SEPA file is what ISO's schema of pain.001.001.09 says, with any name, note and amount", () => {
  expect(validate(file.text)).toBe("valid");
});

test("the schema refuses what is wrong: another order of things, an amount with three digits", () => {
  expect(
    validate(
      file.text.replace(
        "<PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg>",
        "<BtchBookg>true</BtchBookg><PmtMtd>TRF</PmtMtd>",
      ),
    ),
  ).toMatch(/PmtMtd|BtchBookg/);
  expect(validate(file.text.replace(">0.01<", ">0.000001<"))).toContain("InstdAmt");
});

const withId = z.object({ id: z.string() });
const isMade = z.looseObject({ isMade: z.literal(true) });
const files = z.object({ items: z.array(z.object({ name: z.string(), text: z.string(), count: z.int() })) });

test("so are the files of all payout runs of the demo shop", async () => {
  const data = mkdtempSync(join(tmpdir(), "herald-sepa-demo-"));
  const run = await startLocalRun(data);
  try {
    const admin = new Client(run.url);
    const { email, password } = owner;
    expect((await admin.post("/api/admin/login", { email, password })).status).toBe(200);
    const { id } = shaped(await admin.post("/api/admin/payout-runs", {}, newKey()), 201, withId);
    await eventually(() => admin.read(`/api/admin/payout-runs/${id}`, isMade));
    const runs = await admin.read("/api/admin/payout-runs?limit=100", z.object({ items: z.array(withId) }));
    const found: z.output<typeof files>["items"] = [];
    for (const each of runs.items) {
      const { status, body } = await admin.post(`/api/admin/payout-runs/${each.id}/files`, { method: "sepa" });
      // A run may pay nobody by bank.
      if (status === 200) found.push(...z.parse(files, body).items);
    }
    expect(found.filter(({ name, count }) => name.endsWith("-sepa.xml") && count > 0)).not.toEqual([]);
    expect(found.map(({ text }) => validate(text))).toEqual(found.map(() => "valid"));
  } finally {
    await run.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
