import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { newKey } from "../contract/support/client.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { newMember } from "../contract/support/team.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();
const earnings = z.looseObject({ payingMinor: z.int(), paidMinor: z.int(), availableMinor: z.int() });

/** Somebody to whom so much may be paid. */
async function owed(name: string, amountMinor: number) {
  const person = await newAmbassador(name, "Payable");
  const admin = await owner();
  await admin.post(`/api/admin/ambassadors/${person.id}/adjustments`, { amountMinor, reason: "A bonus." }, newKey());
  const bank = { method: "sepa", name: `${name} Payable`, iban: "DE89370400440532013000", currentPassword: password };
  await person.client.put("/api/ambassador/payee", bank);
  return person;
}

test("an owner sees who would be paid, starts a run, takes its file, says what arrived and what failed", async () => {
  const [wilma, fred] = [await owed("Wilma", 4_200), await owed("Fred", 1_300)];
  const { page, expect: announce } = await browser.newPerson({ as: await owner() });
  announce(/status of 400.*payout-confirmations/);
  await page.goto("/admin/payouts");
  const preview = page.getByRole("table", { name: "Who is owed something" });
  await preview
    .getByRole("row", { name: /Wilma Payable/ })
    .getByText("DE•• •••• 3000")
    .waitFor();
  await page.getByRole("button", { name: "Start a payout run" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start a payout run" }).click();
  await page.getByRole("heading", { name: /^Run of / }).waitFor();

  const rows = page.getByRole("table", { name: "Payouts" });
  const row = (name: string) => rows.getByRole("row", { name: new RegExp(`${name} Payable`) });
  await row("Wilma").getByText("Made").waitFor();
  using folder = temporaryDirectory();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Take the file: Bank transfers" }).click();
  const file = join(folder.path, "payouts.csv");
  await (await saved).saveAs(file);
  expect(readFileSync(file, "utf8")).toMatch(/Wilma Payable,sepa,42\.00,EUR,DE89370400440532013000/);
  await row("Wilma").getByText("On its way").waitFor();

  await page.getByRole("button", { name: "Change the payout to Fred Payable" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("It failed, or was refused").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByRole("alert").waitFor();
  await textbox(page, "Reason").fill("The account is closed.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "hidden" });
  await row("Fred").getByText("The account is closed.").waitFor();

  await page.getByRole("button", { name: "All of them arrived" }).click();
  await dialog.getByRole("button", { name: "All of them arrived" }).click();
  await row("Wilma").getByText("Paid", { exact: true }).waitFor();
  expect(await wilma.client.read("/api/ambassador/earnings", earnings)).toMatchObject({ paidMinor: 4_200 });
  expect(await fred.client.read("/api/ambassador/earnings", earnings)).toMatchObject({ availableMinor: 1_300 });

  const { page: own } = await browser.newPerson({ as: wilma.client });
  await own.goto("/earnings");
  await own.getByText("The payout arrived: €42.00").waitFor();
});

test("payouts are for who pays: a manager reads whose they are", async () => {
  const manager = await newMember(await owner(), "manager");
  const { page } = await browser.newPerson({ as: manager.client });
  await page.goto("/admin/payouts");
  await page.getByText(/Owners and finance pay ambassadors/).waitFor();
});

test("an owner reads what became of each ambassador's money in a year, and finds one of them; they read their own", async () => {
  const person = await owed("Tilda", 4_250);
  const { page } = await browser.newPerson({ as: await owner() });
  await page.goto("/admin/payouts");
  await page.getByRole("link", { name: "Totals by year" }).click();
  await page.getByRole("heading", { level: 1, name: "Totals by year" }).waitFor();
  await page.getByRole("searchbox").fill("Tilda");
  const row = page.getByRole("row", { name: /Tilda Payable/ });
  await row.getByText("€42.50").waitFor();
  await page.goto(`/admin/payouts/totals?year=${new Date().getUTCFullYear() - 1}`);
  await page.getByText("Nothing matches").waitFor();

  const own = (await browser.newPerson({ as: person.client })).page;
  await own.goto("/earnings");
  const year = own.getByRole("region", { name: String(new Date().getUTCFullYear()) });
  await year.getByText("€42.50").first().waitFor();
});
