import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { functionNames } from "../../infra/cloud/rows.ts";
import { Client, eventually } from "../contract/support/client.ts";
import { underTest } from "../contract/support/environment.ts";
import { untilLaterSaleIsDone } from "../contract/support/later-sale.ts";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { newAmbassador, password, signInAs } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { projectFiles } from "../house/sources.ts";
import { everyBundle } from "../support/bundles.ts";
import { addressesIn } from "./support/json.ts";
import { dataFile, secretValues } from "./support/local-secrets.ts";

const root = join(import.meta.dirname, "../..");

/** What secrets look like. Fakes have too few different characters, or say so: see `isFake`. */
const patterns = {
  "an AWS access key": /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  "a live Stripe key": /\b[sr]k_live_\w{8,}/g,
  "a Stripe test key": /\b[sr]k_test_\w{20,}/g,
  "a webhook secret": /\bwhsec_[A-Za-z0-9]{20,}/g,
  "a private key": /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g,
  "a session token": /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/g,
  "a GitHub token": /\bgh[pousr]_\w{30,}|\bgithub_pat_\w{20,}/g,
  "an npm token": /\bnpm_[A-Za-z0-9]{36}\b/g,
  "a Slack token": /\bxox[abprs]-[\w-]{10,}/g,
  "a cookie's value": /__Host-herald-\w+=ey[\w-]+/g,
};
const isFake = (found: string) => new Set(found.slice(-16)).size < 7 || /example|fake|of_somebody/i.test(found);

/** What looks like a secret in a text, or is one of the running Herald's. */
function secretsIn(text: string): string[] {
  const looking = Object.entries(patterns).flatMap(([what, pattern]) =>
    (text.match(pattern) ?? []).filter((found) => !isFake(found)).map((found) => `${what}: ${found.slice(0, 12)}…`),
  );
  const own = Object.entries(secretValues()).flatMap(([name, value]) =>
    text.includes(value) ? [`the run's ${name}`] : [],
  );
  return [...looking, ...own];
}

const leaksIn = (files: readonly string[]) =>
  files.flatMap((file) =>
    secretsIn(readFileSync(file, "utf8")).map((leak) => `${file.replace(`${root}/`, "")}: ${leak}`),
  );

/** The files below a folder; not what packages ship beside a bundle, which is public. */
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map(({ parentPath, name }) => join(parentPath, name));

let bundles: string;
beforeAll(() => {
  bundles = mkdtempSync(join(tmpdir(), "herald-bundles-"));
});
afterAll(() => rmSync(bundles, { recursive: true, force: true }));

test("the scan finds what it looks for, and lets plain fakes be", () => {
  const letters = (many: number) => "aB3dE5gH7jK9mN1pQ2sT4vW6".repeat(3).slice(0, many);
  const planted = [
    "AKIA" + letters(16).toUpperCase(),
    "sk_" + "live_" + letters(24),
    "whsec_" + letters(32),
    "ghp_" + letters(36),
  ];
  for (const one of planted) expect([one, secretsIn(`key = "${one}"`).length]).toEqual([one, 1]);
  expect(secretsIn("-----BEGIN " + "RSA PRIVATE KEY-----")).toHaveLength(1);
  for (const value of Object.values(secretValues())) expect(secretsIn(`x${value}x`).length).toBeGreaterThan(0);
  expect(secretsIn(`whsec_${"x".repeat(30)} AKIAIOSFODNN7EXAMPLE sk_live_…`)).toEqual([]);
});

test("no secret is in the project's files", () => {
  const files = projectFiles();
  expect(files.length).toBeGreaterThan(300);
  expect(leaksIn(files.map((name) => join(root, name)))).toEqual([]);
  expect(files.filter((name) => /(^|\/)\.env(\.|$)|\.pem$|\.p12$|secrets\.json$|id_rsa/.test(name))).toEqual([]);
});

test("no secret is in what is built for Lambda", async () => {
  const folderOf = await everyBundle(bundles);
  const files = functionNames.flatMap((name) => filesBelow(folderOf(name)));
  expect(files.length).toBeGreaterThan(functionNames.length);
  expect(leaksIn(files)).toEqual([]);
});

test("no secret is in what browsers load", () => {
  const files = filesBelow(join(root, "web/dist"));
  expect(files.length).toBeGreaterThan(5);
  expect(leaksIn(files)).toEqual([]);
});

test("no secret, token, password, code, or person's address is in what the functions log", async () => {
  const on = await stage([1_000]);
  const order = await sell(on, [1]);
  const { client, email } = await newAmbassador("Unmistakable", "Surname");
  await signInAs("ambassador", email, "a wrong guess of a password");
  await new Client().post("/api/ambassador/register", { email, password: "an unfinished sign-up" });
  await new Client().post("/api/ambassador/password-reset", { email });
  await new Client().post("/api/ambassador/password-reset/confirm", { token: "Zz".repeat(21) + "z", password });
  for (const newEmail of [order.buyerEmail.toUpperCase(), underTest().admin.email]) {
    const move = { email: newEmail, currentPassword: password };
    expect((await client.post("/api/ambassador/users/email", move)).status).toBe(202);
    await mailsAbout(newEmail.toLowerCase(), /confirm your new|has an account/i);
  }
  await client.post("/api/ambassador/users/email/confirm", { token: "Yy".repeat(21) + "y" });
  await on.admin.get(`/api/admin/products?search=${encodeURIComponent(email)}`);
  await new Client().get(`/api/${encodeURIComponent(email)}`);
  await untilLaterSaleIsDone();
  const log = dataFile("herald.log");
  expect(log).toContain('"route":"POST /api/ambassador/register"');
  expect(secretsIn(log)).toEqual([]);
  expect(addressesIn(log)).toEqual([]);
  const personal = [
    password,
    underTest().admin.password,
    "a wrong guess of a password",
    "an unfinished sign-up",
    "Zz".repeat(21),
  ];
  const cookies = [client.cookie("__Host-herald-ambassador") ?? "", on.admin.cookie("__Host-herald-admin") ?? ""];
  const others = ["Unmistakable", "Lovelace", "argon2id", "#token=", on.code, order.session];
  expect([...personal, ...cookies, ...others].filter((text) => log.includes(text))).toEqual([]);
});

test("what a client calls a field is not in the log: it can be anything, an address or a password too", async () => {
  const { headers } = await new Client().post("/api/ambassador/register", { "misplaced@nobody.example": 1 });
  const requestId = headers.get("x-request-id") ?? "none";
  const log = await eventually(async () => {
    const text = dataFile("herald.log");
    expect(text).toContain(requestId);
    return text;
  });
  expect(log).not.toContain("misplaced@nobody.example");
});
