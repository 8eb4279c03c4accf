import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
import { eventually, newKey, shaped } from "../contract/support/client.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { newMember } from "../contract/support/team.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { violationsOn } from "./support/axe.ts";
import { phone, useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";
import { expectWrong } from "./support/fields.ts";

const browser = useBrowser();
const withId = z.object({ id: z.string() });
const listed = z.object({ items: z.array(z.object({ id: z.string(), ambassador: z.object({ id: z.string() }) })) });
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
  const preview = page.getByRole("table", { name: "Ambassadors owed money" });
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
  const file = join(folder.path, "payouts.xml");
  await (await saved).saveAs(file);
  expect(readFileSync(file, "utf8")).toMatch(
    /<InstdAmt Ccy="EUR">42\.00<\/InstdAmt>.*Wilma Payable.*DE89370400440532013000/,
  );
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
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "All of them arrived" }).click();
  await dialog.getByRole("button", { name: "All of them arrived" }).click();
  await page.getByText("No payout of this run is on its way.").waitFor();
  expect(await wilma.client.read("/api/ambassador/earnings", earnings)).toMatchObject({ paidMinor: 4_200 });
  expect(await fred.client.read("/api/ambassador/earnings", earnings)).toMatchObject({ availableMinor: 1_300 });

  const { page: own } = await browser.newPerson({ as: wilma.client });
  await own.goto("/earnings");
  await own.getByText("The payout arrived: €42.00").waitFor();
});

/** Starts a run through the API and opens its page, once it is made. */
async function openRun(page: Page): Promise<string> {
  const admin = await owner();
  const { id } = shaped(await admin.post("/api/admin/payout-runs", {}, newKey()), 201, withId);
  await eventually(async () => {
    const { isMade } = await admin.read(`/api/admin/payout-runs/${id}`, z.looseObject({ isMade: z.boolean() }));
    expect(isMade).toBe(true);
  });
  await page.goto(`/admin/payouts/${id}`);
  return id;
}

const payoutRow = (page: Page, name: string) =>
  page.getByRole("table", { name: "Payouts" }).getByRole("row", { name: new RegExp(`${name} Payable`) });

test("without the shop's own account a run says why it has a table alone, and leads to where one says it", async () => {
  const admin = await owner();
  await admin.put("/api/admin/payout-account", {});
  await owed("Pebbles", 2_100);
  const { page, expect: announce } = await browser.newPerson({ as: admin });
  announce(/status of 400.*payout-account/);
  await openRun(page);
  await page.getByText(/Bank transfers are given as a table/).waitFor();
  const runPage = page.url();
  await page.getByRole("link", { name: "Say which account you pay from" }).click();
  const form = page.getByRole("form", { name: "The account that you pay from" });
  await form.getByLabel("Account holder").fill("Blue Door GmbH");
  await form.getByLabel("IBAN").fill("NL91 ABNA 0417 1643 01");
  await form.getByRole("button", { name: "Save the account" }).click();
  await expectWrong(form.getByLabel("IBAN"), /not an account number|IBAN/i);
  await form.getByLabel("IBAN").fill("NL91 ABNA 0417 1643 00");
  await form.getByRole("button", { name: "Save the account" }).click();
  await page.getByText("Blue Door GmbH, NL•• •••• 4300.").waitFor();
  await page.goto(runPage);
  await page.getByText("a SEPA file (pain.001) from the account NL•• •••• 4300", { exact: false }).waitFor();
});

test("a file that was taken as a table stays one, though the account was said since", async () => {
  const admin = await owner();
  await admin.put("/api/admin/payout-account", {});
  await owed("Bambam", 2_200);
  const { page } = await browser.newPerson({ as: admin });
  await openRun(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Take the file: Bank transfers" }).click();
  expect((await saved).suggestedFilename()).toMatch(/-payouts\.csv$/);
  await page.getByText(/were taken as a table, and stay one/).waitFor();
  const account = { name: "Blue Door GmbH", iban: "NL91ABNA0417164300" };
  expect((await admin.put("/api/admin/payout-account", { account })).status).toBe(200);
  await page.reload();
  await page.getByText(/were taken as a table, and stay one/).waitFor();
});

test("a result file is shown row by row before it is booked, and once more it books nothing", async () => {
  const [betty, barney, dino] = [await owed("Betty", 3_100), await owed("Barney", 1_700), await owed("Dino", 900)];
  const { page } = await browser.newPerson({ as: await owner() });
  const runId = await openRun(page);
  await payoutRow(page, "Betty").waitFor();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Take the file: Bank transfers" }).click();
  await saved;
  await payoutRow(page, "Betty").getByText("On its way").waitFor();
  const all = await (await owner()).read(`/api/admin/payout-runs/${runId}/payouts?limit=100`, listed);
  const idOf = (person: { id: string }) => all.items.find(({ ambassador }) => ambassador.id === person.id)?.id;
  const rows = [
    `${idOf(betty)};Paid;05.01.2026;31,00;`,
    `${idOf(barney)};Failed;;17,00;Account closed – Zürich`,
    `${idOf(dino)};Paid;;9,01;`,
    "pay_nobody;Paid;;;",
  ];
  // As a bank's older program writes it.
  const buffer = Buffer.from(
    `Payout;Status;Date;Amount;Reason\r\n${rows.join("\r\n")}\r\n`.replace("–", "-"),
    "latin1",
  );
  const file = { name: "result.csv", mimeType: "text/csv", buffer };
  const dialog = page.getByRole("dialog", { name: "What a result file says" });
  const choose = async () => {
    await page.getByRole("button", { name: "Upload a result file" }).click();
    await dialog.waitFor();
    const chooser = page.waitForEvent("filechooser");
    await dialog.getByRole("button", { name: "Choose a file" }).click();
    await (await chooser).setFiles(file);
  };
  await choose();
  await dialog.getByText(/2 payouts change\..*2 rows can’t be followed/).waitFor();
  const shown = dialog.getByRole("table", { name: "Rows of the file" });
  await shown.getByRole("row", { name: /^4 Dino Payable .*another amount than 9,01/ }).waitFor();
  await shown.getByRole("row", { name: /^5 pay_nobody .*no payout that is called/ }).waitFor();
  await shown
    .getByRole("row", {
      name: /Betty Payable .*Arrived on .*2026/,
    })
    .waitFor();
  await dialog.getByRole("button", { name: "Book 2 outcomes" }).click();
  await dialog.waitFor({ state: "hidden" });
  await payoutRow(page, "Betty").getByText("Paid", { exact: true }).waitFor();
  await payoutRow(page, "Barney").getByText("Account closed - Zürich").waitFor();
  await payoutRow(page, "Dino").getByText("On its way").waitFor();
  await choose();
  await dialog.getByText(/Nothing new follows from it\..*2 rows say what is known/).waitFor();
  expect(await dialog.getByRole("button", { name: "Nothing to book" }).isDisabled()).toBe(true);
});

test("a payout of which nobody knows stays on its way, until somebody does", async () => {
  const wilbur = await owed("Wilbur", 1_900);
  const { page } = await browser.newPerson({ as: await owner() });
  await openRun(page);
  const dialog = page.getByRole("dialog");
  const change = async (choice: string) => {
    await page.getByRole("button", { name: "Change the payout to Wilbur Payable" }).click();
    await dialog.getByRole("radio", { name: choice }).check();
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.waitFor({ state: "hidden" });
  };
  await change("It has left");
  await payoutRow(page, "Wilbur").getByText("On its way").waitFor();
  await change("Nobody knows");
  await payoutRow(page, "Wilbur").getByText("Unknown").waitFor();
  expect(await wilbur.client.read("/api/ambassador/earnings", earnings)).toMatchObject({
    payingMinor: 1_900,
    availableMinor: 0,
  });
  await change("It arrived");
  await payoutRow(page, "Wilbur").getByText("Paid", { exact: true }).waitFor();
});

test("on a phone a payout is a card: its state is read whole, what came back is said, and nothing leaves the page's frame", async () => {
  const admin = await owner();
  const { id: ambassadorId } = await owed("Wallis", 2_000);
  const { page } = await browser.newPerson({ as: admin, viewport: phone });
  const runId = await openRun(page);
  await payoutRow(page, "Wallis").waitFor();
  const { items } = await admin.read(`/api/admin/payout-runs/${runId}/payouts?limit=100`, listed);
  const payoutId = items.find(({ ambassador }) => ambassador.id === ambassadorId)?.id;
  const outcomes = [
    { became: "sent" },
    { became: "paid", paidOn: new Date().toISOString().slice(0, 10) },
    { became: "returned", returnedMinor: 1_200, reason: "The bank returned a part of it: the reference was cut off." },
  ];
  for (const outcome of outcomes)
    await admin.post("/api/admin/payout-confirmations", { outcomes: [{ payoutId, ...outcome }] });
  await page.reload();
  const row = payoutRow(page, "Wallis");
  await row.getByText("€12.00 came back").waitFor();
  const isCut = await row.getByText("€12.00 came back").evaluate((text) => text.scrollWidth > text.clientWidth);
  const button = await row.getByRole("button", { name: /^Change the payout to/ }).boundingBox();
  expect(await violationsOn(page)).toEqual([]);
  expect([isCut, Math.ceil((button?.x ?? 0) + (button?.width ?? 0)) <= phone.width - 32]).toEqual([false, true]);
  await page.goto("/admin/audit");
  const record = page.getByRole("listitem").filter({ hasText: "said what became of a payout" });
  await record.getByText("State: Paid → Came back").first().waitFor();
  expect(await record.getByText(/SENDING|PAID|Came back: €0\.00$/).count()).toBe(0);
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
