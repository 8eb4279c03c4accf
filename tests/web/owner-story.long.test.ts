import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { type Client, eventually } from "../contract/support/client.ts";
import { underTest } from "../contract/support/environment.ts";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { owner, password } from "../contract/support/people.ts";
import { newFactor } from "../contract/support/second-factor.ts";
import { stage } from "../contract/support/shop.ts";
import { invitationToken } from "../contract/support/team.ts";
import { startEmptyShop } from "../local/cloud-in-process.ts";
import { pngOf } from "../support/picture.ts";
import { useBrowser } from "./support/browser.ts";

/** A shop of its own, from its first day on: what its owner decides holds for everybody in it. */
let cloud: LocalCloud;
let admin: Client;
let code: string;
const directory = mkdtempSync(join(tmpdir(), "herald-owner-story-"));
const browser = useBrowser();
const color = "#1b5e8c";
const [noor, wanjiru, mia] = ["noor@people.example", "wanjiru@people.example", "mia@people.example"];

beforeAll(async () => {
  cloud = await startEmptyShop(directory);
  admin = await owner();
  ({ code } = await stage());
  // Who requires a second factor has one; how they come by it is a test of its own.
  await newFactor(admin, "admin", underTest().admin.password);
});
afterAll(async () => {
  await cloud?.stop();
  rmSync(directory, { recursive: true, force: true });
});

const form = (page: Page, name: string) => page.getByRole("form", { name, exact: true });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Fills in who somebody is, and agrees to the terms where one is asked to. */
async function introduce(page: Page, firstName: string): Promise<void> {
  await page.getByLabel("First name").fill(firstName);
  await page.getByLabel("Last name").fill("Haddad");
  await page.getByLabel("Password", { exact: true }).fill(password);
}
const accept = (page: Page) => page.getByRole("checkbox", { name: /I accept the terms of the programme/ }).check();

test("an owner makes the shop theirs, finds ambassadors and a manager, requires a second factor, and reads all of it afterwards", async () => {
  const { page } = await browser.newPerson({ as: admin });
  await page.goto("/admin/settings");
  await form(page, "Brand").getByRole("textbox", { name: "Colour" }).fill(color);
  const picture = { name: "door.png", mimeType: "image/png", buffer: pngOf(color) };
  await page.locator('input[type="file"]').setInputFiles(picture);
  await page.locator(".brand-preview img").waitFor();
  await form(page, "Brand").getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved: Brand").waitFor();
  const { page: buyers } = await browser.newPerson();
  await eventually(async () => {
    await buyers.goto(`/c/${code}`);
    await buyers.getByRole("banner").locator('img[src^="/logos/"]').waitFor({ timeout: 2_000 });
  });
  expect(JSON.parse((await buyers.locator("#shop").textContent()) ?? "")).toMatchObject({ color });

  await form(page, "Programme").getByLabel("Who can become an ambassador").selectOption("approval");
  await form(page, "Programme").getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved: Programme").waitFor();
  await form(page, "Terms of the programme").getByRole("textbox").fill("Say that you earn a share.");
  await form(page, "Terms of the programme").getByRole("button", { name: "Publish" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await page.getByText("Published: version 1").waitFor();

  await page.goto("/admin/invitations");
  await page.getByRole("textbox", { name: "E-mail addresses" }).fill(noor);
  await press(page, "Invite 1 person");
  await page.getByText("1 person was invited").waitFor();
  const [asked] = await mailsAbout(noor, /would like you as an ambassador/);
  const { page: invited } = await browser.newPerson();
  await invited.goto(/\S+\/invitation#\S+/.exec(asked?.body.text ?? "")?.[0] ?? "");
  await introduce(invited, "Noor");
  await accept(invited);
  await press(invited, "Sign up");
  await invited.getByRole("heading", { name: "Products" }).waitFor();

  const { page: applicant } = await browser.newPerson();
  await applicant.goto("/sign-up");
  await introduce(applicant, "Wanjiru");
  await applicant.getByLabel("E-mail").fill(wanjiru);
  await accept(applicant);
  await press(applicant, "Send the application");
  await applicant.getByText("has your application").waitFor();
  await page.goto("/admin/ambassadors?standing=applied");
  await page.getByRole("checkbox", { name: "Pick Wanjiru Haddad" }).check();
  await press(page, "Approve 1");
  await page.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
  await page.getByText("1 application is approved").waitFor();
  await applicant.goto("/products");
  await applicant.getByRole("checkbox").first().check();
  await applicant.getByRole("button", { name: "Create link" }).waitFor();

  await page.goto("/admin/team");
  await press(page, "Invite somebody");
  await page.getByLabel("E-mail").fill(mia);
  await page.getByRole("dialog").getByLabel("Role").selectOption("Manager");
  await press(page, "Send the invitation");
  await page.getByRole("button", { name: `Take back: ${mia}` }).waitFor();
  const { page: manager } = await browser.newPerson();
  await manager.goto(`/admin/join#token=${await invitationToken(mia)}`);
  await introduce(manager, "Mia");
  await press(manager, "Join the team");
  await manager.getByRole("heading", { name: "Home" }).waitFor();
  for (const theOwners of ["/admin/team", "/admin/settings", "/admin/audit"]) {
    await manager.goto(theOwners);
    await manager.getByText(/Only owners/).waitFor();
    expect(await manager.getByRole("combobox").count()).toBe(0);
  }
  await manager.goto("/admin/payouts");
  await manager.getByText(/Owners and finance pay ambassadors/).waitFor();
  expect(await manager.getByRole("button", { name: "Start a payout run" }).count()).toBe(0);

  await page.reload();
  await page.getByRole("switch", { name: "Require a second factor of everybody on the team" }).click();
  await press(page, "Require it");
  await page.getByText("A second factor is required from now on.").waitFor();
  await manager.goto("/admin/products");
  await manager.getByRole("heading", { name: "Set up your second factor" }).waitFor();

  await page.goto("/admin/audit");
  for (const told of [
    "changed the settings",
    "published the terms of the programme",
    "invited somebody to be an ambassador",
    "invited somebody to the team",
    "changed whether the team has to have a second factor",
  ]) {
    await page.getByText(told).first().waitFor();
  }
  const approved = page.getByRole("listitem").filter({ hasText: "approved an application" });
  await approved.getByText("Standing: Applied → Active").first().waitFor();
});
