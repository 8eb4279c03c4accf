import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { type Client, eventually, newKey } from "../contract/support/client.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { violationsOn } from "./support/axe.ts";
import { phone, useBrowser } from "./support/browser.ts";
import { noPicker } from "./support/pretended-orders.ts";

const browser = useBrowser();
let admin: Client;

/** One who can be paid, one who is told why not, and one whose payout comes to nothing. */
beforeAll(async () => {
  admin = await owner();
  for (const name of ["Ottoline", "Percival", "Quintina"]) {
    const person = await newAmbassador(name, "Lister");
    const path = `/api/admin/ambassadors/${person.id}/adjustments`;
    await admin.post(path, { amountMinor: 1_500, reason: "A bonus." }, newKey());
    const bank = { method: "sepa", name: `${name} Lister`, iban: "DE89370400440532013000", currentPassword: password };
    if (name !== "Percival") await person.client.put("/api/ambassador/payee", bank);
  }
});

const rowsOf = (page: Page, table: string) => page.getByRole("table", { name: table }).locator("[data-row]");

/** What the list's file holds. */
async function fileOf(page: Page): Promise<string> {
  using folder = temporaryDirectory();
  await page.getByRole("button", { name: "Export" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "CSV" }).click();
  const file = join(folder.path, "list.csv");
  await (await saved).saveAs(file);
  await page.getByRole("button", { name: "Close" }).last().click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  return readFileSync(file, "utf8");
}

test("who is owed something is searched, sorted, left with whom a run leaves out, and taken away as a file", async () => {
  const { page } = await browser.newPerson({ as: admin });
  await page.addInitScript(noPicker);
  await page.goto("/admin/payouts");
  const rows = rowsOf(page, "Ambassadors owed money");
  await rows.first().waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("lister");
  await page.waitForURL(/search=lister/);
  await rows.nth(2).waitFor();
  await rows.nth(3).waitFor({ state: "detached" });
  await page.getByRole("columnheader", { name: "Ambassador" }).getByRole("button").click();
  await page.waitForURL(/sort=name/);
  const sorted = ["Ottoline Lister", "Percival Lister", "Quintina Lister"];
  await eventually(async () => expect(await rows.getByRole("link").allTextContents()).toEqual(sorted));
  await page.getByLabel("This run").selectOption("Has not said where to");
  await rows.nth(1).waitFor({ state: "detached" });
  await rows.getByText("Percival Lister").waitFor();
  await page.getByRole("button", { name: "Remove This run: Has not said where to" }).click();
  await rows.nth(2).waitFor();
  expect(await fileOf(page)).toMatch(/Ottoline Lister,EUR,0\.00,0\.00,15\.00,15\.00,,DE•• •••• 3000\r\n/);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Blocked" }).uncheck();
  await page.keyboard.press("Escape");
  await page.getByRole("columnheader", { name: "Blocked" }).waitFor({ state: "detached" });
});

test("a run's payouts are searched, picked, canceled together, and said to have arrived together", async () => {
  const { page } = await browser.newPerson({ as: admin });
  await page.addInitScript(noPicker);
  await page.goto("/admin/payouts");
  await page.getByRole("button", { name: "Start a payout run" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start a payout run" }).click();
  await page.getByRole("heading", { name: /^Run of / }).waitFor();
  const rows = rowsOf(page, "Payouts");
  await page.getByRole("searchbox").fill("lister");
  await rows.nth(1).waitFor();
  await rows.nth(2).waitFor({ state: "detached" });
  const dialog = page.getByRole("dialog");
  const picked = page.getByRole("region", { name: "Picked payouts" });
  await page.getByRole("checkbox", { name: "Pick Quintina Lister" }).check();
  expect(await picked.getByRole("button", { name: /^They arrived/ }).isDisabled()).toBe(true);
  await picked.getByRole("button", { name: "Cancel 1 payout" }).click();
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Cancel 1 payout" }).click();
  await rows.filter({ hasText: "Quintina" }).getByText("Canceled").waitFor();

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Take the file: Bank transfers" }).click();
  await saved;
  await rows.filter({ hasText: "Ottoline" }).getByText("On its way").waitFor();
  await page.getByRole("checkbox", { name: "Pick all payouts shown" }).check();
  await picked.getByText("2 picked").waitFor();
  await picked.getByRole("button", { name: "They arrived (1)" }).click();
  await dialog.getByRole("button", { name: "Yes, they arrived" }).click();
  await rows.filter({ hasText: "Ottoline" }).getByText("Paid", { exact: true }).waitFor();
  await page.getByLabel("State").selectOption("Canceled");
  await rows.nth(1).waitFor({ state: "detached" });
  expect(await fileOf(page)).toMatch(/Quintina Lister,Quintina Lister,DE•• •••• 3000,EUR,15\.00,Canceled,/);
});

test("payout runs are sorted, picked by state and by day, and taken away; on a phone they are cards", async () => {
  const { page } = await browser.newPerson({ as: admin, viewport: phone });
  await page.addInitScript(noPicker);
  await page.goto("/admin/payouts");
  await page.getByRole("link", { name: "All payout runs" }).click();
  await page.getByRole("heading", { level: 1, name: "Payout runs" }).waitFor();
  const rows = rowsOf(page, "Payout runs");
  await rows.first().waitFor();
  await page.getByLabel("State").selectOption("Begun");
  await page.getByLabel("Started", { exact: true }).selectOption("Today");
  await page.getByLabel("Sort by").selectOption("Oldest first");
  await page.waitForURL(/state=begun.*period=today.*sort=oldest/);
  await rows.first().getByText("Begun").waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await fileOf(page)).toMatch(/^\uFEFFRun,Started,By whom,State,.*\r\nrun_/);
  await page.goto("/admin/payouts/runs?to=2001-01-01");
  await page.getByText("Nothing matches").waitFor();
});
