import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { Client } from "../contract/support/client.ts";
import { underTest } from "../contract/support/environment.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { calmStep, codeOf, newFactor } from "../contract/support/second-factor.ts";
import { newMember } from "../contract/support/team.ts";
import { startEmptyShop } from "../local/cloud-in-process.ts";
import { violationsOn } from "./support/axe.ts";
import { useBrowser } from "./support/browser.ts";
import { hasFocus } from "./support/keyboard.ts";

/** A shop of its own: what a team requires, it requires of everybody. */
let cloud: LocalCloud;
const directory = mkdtempSync(join(tmpdir(), "herald-second-factor-"));
const browser = useBrowser();

beforeAll(async () => {
  cloud = await startEmptyShop(directory);
});
afterAll(async () => {
  await cloud?.stop();
  rmSync(directory, { recursive: true, force: true });
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

/** Sets a second factor up in the card, and turns it on. @returns its key and recovery codes, as they are shown */
async function setUp(page: Page, secret: string): Promise<{ key: string; codes: string[] }> {
  const card = page.locator("form").filter({ has: page.getByRole("button", { name: "Set up a second factor" }) });
  await card.getByLabel("Your password", { exact: true }).fill(secret);
  await press(page, "Set up a second factor");
  await page.getByRole("img", { name: "QR code for your authenticator app" }).waitFor();
  const key = ((await page.locator(".factor-key").textContent()) ?? "").replaceAll(/\s/g, "");
  const codes = await page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem").allTextContents();
  expect(codes).toHaveLength(10);
  await calmStep();
  await field(page, "Code").fill(codeOf(key, -1));
  await press(page, "Turn on");
  await page.getByText("Your second factor is on.").waitFor();
  return { key, codes };
}

/** Shows once more who one is, before a factor is changed. */
async function prove(page: Page, code: string): Promise<void> {
  const codeField = field(page, "Code of your app, or a recovery code");
  await page.locator("form").filter({ has: codeField }).getByLabel("Your password", { exact: true }).fill(password);
  await codeField.fill(code);
}

async function enterPassword(page: Page, email: string, secret: string): Promise<void> {
  await page.goto("/admin/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await field(page, "Password").fill(secret);
  await press(page, "Sign in");
}

test("recovery codes are copied, kept as a file and printed with nothing else; a factor that is turned off is asked for no more", async () => {
  const { client, email } = await newAmbassador();
  const { key } = await newFactor(client, "ambassador");
  const { page } = await browser.newPerson({ as: client });
  await page.goto("/profile");
  await press(page, "Make new recovery codes");
  await prove(page, codeOf(key));
  await press(page, "Make new recovery codes");
  const list = page.getByRole("list", { name: "Recovery codes" });
  await list.waitFor();
  const codes = await list.getByRole("listitem").allTextContents();
  expect(codes).toHaveLength(10);

  await press(page, "Copy");
  await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(codes.join("\n"));
  const [file] = await Promise.all([page.waitForEvent("download"), press(page, "Download")]);
  expect(file.suggestedFilename()).toBe("recovery-codes.txt");
  const kept = join(directory, "codes.txt");
  await file.saveAs(kept);
  expect(readFileSync(kept, "utf8")).toMatch(new RegExp(`^Recovery codes of ${email} .*${codes.join("\n")}\n$`, "s"));
  await page.evaluate("window.print = () => { document.title = 'printed'; }");
  await press(page, "Print");
  await page.waitForFunction("document.title === 'printed'");
  await page.emulateMedia({ media: "print" });
  expect(await list.isVisible()).toBe(true);
  expect(await page.getByText(`Recovery codes of ${email}`).isVisible()).toBe(true);
  expect(await page.getByRole("heading", { name: "Second factor" }).isVisible()).toBe(false);
  await page.emulateMedia({ media: null });

  await press(page, "I have kept them");
  await press(page, "Turn off");
  await prove(page, codes[0] ?? "");
  await press(page, "Turn off");
  await page.getByText("Your second factor is off.").waitFor();
  await page.getByRole("button", { name: "Set up a second factor" }).waitFor();
  expect((await new Client().post("/api/ambassador/login", { email, password })).status).toBe(200);
});

test("an owner turns it on, signs in with a code and with a recovery code, and requires it; a manager is led to set it up", async () => {
  const { email, password: secret } = underTest().admin;
  const admin = await owner();
  const { client } = await newMember(admin, "manager");
  const { page, expect: expectComplaint } = await browser.newPerson({ as: admin });
  // A code is asked for; and once the session has ended.
  expectComplaint(/status of 401/);
  await page.goto("/admin/profile");
  const { key, codes } = await setUp(page, secret);
  await page.getByText("You have 10 recovery codes left.").waitFor();

  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await enterPassword(page, email, secret);
  const code = field(page, "Code of your app");
  await code.waitFor();
  expect(await code.getAttribute("autocomplete")).toBe("one-time-code");
  await hasFocus(code);
  expect(await violationsOn(page)).toEqual([]);
  await code.fill("000000");
  await press(page, "Sign in");
  await page.getByText("This code is wrong, or was used already. Take the next one.").first().waitFor();
  // Pasted as an app shows it.
  await code.fill(codeOf(key).replace(/(...)/, "$1 "));
  await press(page, "Sign in");
  await page.getByRole("heading", { name: "Home" }).waitFor();

  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await enterPassword(page, email, secret);
  await press(page, "Use a recovery code instead");
  await field(page, "Recovery code").fill(codes[3] ?? "");
  await press(page, "Sign in");
  await page.getByRole("heading", { name: "Home" }).waitFor();
  await page.goto("/admin/profile");
  await page.getByText("You have 9 recovery codes left.").waitFor();

  const { page: theirs } = await browser.newPerson({ as: client });
  await theirs.goto("/admin/products");
  await theirs.getByRole("heading", { name: "Products", exact: true }).waitFor();
  await page.goto("/admin/team");
  await page.getByText("No second factor").first().waitFor();
  await page.getByRole("switch", { name: "Require a second factor of everybody on the team" }).click();
  expect(await violationsOn(page)).toEqual([]);
  await press(page, "Require it");
  await page.getByText("A second factor is required from now on.").waitFor();

  await theirs.goto("/admin/orders");
  await theirs.getByRole("heading", { name: "Set up your second factor" }).waitFor();
  expect(await theirs.getByRole("link", { name: "Products" }).count()).toBe(0);
  expect(await violationsOn(theirs)).toEqual([]);
  await setUp(theirs, password);
  await theirs.getByRole("heading", { name: "Orders", exact: true }).waitFor();
  await page.reload();
  await page.getByText("Everybody on the team has one.").waitFor();
  await page.goto("/admin/audit");
  await page.getByText("changed whether the team has to have a second factor").first().waitFor();
});
