import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { eventually, newKey } from "../contract/support/client.ts";
import { placeOrder, sell, shareOf, stage, untilStatus } from "../contract/support/shop.ts";
import { payWithCard } from "../contract/support/stripe.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";
import { keepScreenshot } from "./support/screenshots.ts";

const browser = useBrowser();
const euros = (minor: number) => `€${(minor / 100).toFixed(2)}`;

test("an ambassador reads what is on hold and until when, a bonus with its reason, and takes the statement as a file", async () => {
  const on = await stage([1_005]);
  const { client, id } = on.ambassador;
  const { page } = await browser.newPerson({ as: client });
  await page.goto("/earnings");
  await page.getByText("Nothing earned yet").waitFor();
  const order = await sell(on, [2]);
  const share = shareOf(2_010);
  const bonus = { amountMinor: 250, reason: "For the talk at the fair." };
  await on.admin.post(`/api/admin/ambassadors/${id}/adjustments`, bonus, newKey());
  await page.reload();
  const calendar = page.getByRole("table", { name: "What is ready when" });
  await calendar.getByText(euros(share)).waitFor();
  const lines = page.getByRole("table", { name: "Every entry, oldest first" });
  await lines.getByText("For the talk at the fair.").waitFor();
  await lines.getByText(/^On hold until /).waitFor();
  await lines.getByText(/^Order #\d+$/).waitFor();
  await page.getByText(`${euros(250)} ready, ${euros(share)} on hold`).waitFor();

  await page.getByRole("link", { name: /^Order #\d+$/ }).click();
  await page.getByRole("table", { name: "Why this amount" }).getByText("€2.01", { exact: true }).first().waitFor();
  await page.getByText(/on hold until/).waitFor();
  await page
    .getByRole("link", { name: /earnings/i })
    .first()
    .click();
  await lines.waitFor();

  // Without a way to pick a place, as most browsers have none, the file is downloaded.
  await page.evaluate(() => Reflect.deleteProperty(globalThis, "showSaveFilePicker"));
  using folder = temporaryDirectory();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const file = join(folder.path, "statement.csv");
  await (await saved).saveAs(file);
  const text = readFileSync(file, "utf8");
  expect(text.trim().split("\r\n")).toHaveLength(3);
  expect(text).toContain(order.orderId);
  expect(text).toContain(",2.50,");

  await page.emulateMedia({ media: "print" });
  await lines.waitFor();
  await calendar.waitFor({ state: "hidden" });
  await page.getByText(/Statement of .+’s earnings/).waitFor();
  await page.getByRole("button", { name: "Print" }).waitFor({ state: "hidden" });
});

test("a long statement is read page by page, and is whole in its file and on paper", async () => {
  const on = await stage([1_005]);
  const { client, id } = on.ambassador;
  const count = 101;
  for (let number = 1; number <= count; number++) {
    const bonus = { amountMinor: 100, reason: `Talk ${number}.` };
    await on.admin.post(`/api/admin/ambassadors/${id}/adjustments`, bonus, newKey());
  }
  const { page } = await browser.newPerson({ as: client });
  await page.goto("/earnings");
  const lines = page.getByRole("table", { name: "Every entry, oldest first" });
  await lines.getByText("Talk 100.").waitFor();
  await page.getByText("100 of 101 entries").waitFor();
  expect(await lines.getByText("Talk 101.").count()).toBe(0);
  // All of it counts from the first page on.
  await page
    .locator(".statement-sum")
    .getByText(euros(count * 100))
    .first()
    .waitFor();

  await page.evaluate(() => Reflect.deleteProperty(globalThis, "showSaveFilePicker"));
  using folder = temporaryDirectory();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const file = join(folder.path, "statement.csv");
  await (await saved).saveAs(file);
  expect(readFileSync(file, "utf8").trim().split("\r\n")).toHaveLength(count + 1);

  await page.evaluate(() => {
    Object.assign(globalThis, { print: () => Object.assign(globalThis, { isPrinted: true }) });
  });
  await page.getByRole("button", { name: "Print" }).click();
  await page.waitForFunction(() => "isPrinted" in globalThis);
  await lines.getByText("Talk 101.").waitFor();
  await page.getByText("100 of 101 entries").waitFor({ state: "hidden" });
});

test("an owner's paper has the statement alone, and says whose; from a dark screen it is dark on white", async () => {
  const on = await stage([1_005]);
  await sell(on);
  const { page } = await browser.newPerson({ as: on.admin, scheme: "dark" });
  await page.goto(`/admin/ambassadors/${on.ambassador.id}`);
  const lines = page.getByRole("table", { name: "Every entry, oldest first" });
  await lines.waitFor();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.getByText(/Statement of .+’s earnings/).waitFor();
  await page.getByRole("button", { name: "Suspend" }).waitFor({ state: "hidden" });
  await page.getByRole("heading", { name: "Links" }).waitFor({ state: "hidden" });
  const look = await page.evaluate(
    `[...document.querySelectorAll(".statement table, .statement")].map((it) => getComputedStyle(it)).map((it) => [it.color, it.backgroundColor])`,
  );
  const onWhite = ["rgb(26, 29, 33)", "rgb(255, 255, 255)"];
  expect(look).toEqual([onWhite, ["rgb(26, 29, 33)", "rgba(0, 0, 0, 0)"]]);
});

test("the owner gives a bonus and takes a correction on an ambassador's page; a wrong amount is said at its field", async () => {
  const on = await stage([1_005]);
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto(`/admin/ambassadors/${on.ambassador.id}`);
  const panel = page.getByRole("region", { name: "Balance" });
  await panel.getByRole("button", { name: "Bonus or correction" }).click();
  const dialog = page.getByRole("dialog");
  await textbox(page, "Amount (EUR)").fill("a lot");
  await textbox(page, "Reason").fill("For the talk.");
  await dialog.getByRole("button", { name: "Bonus or correction" }).click();
  await dialog.getByText(/such as/).waitFor();
  await textbox(page, "Amount (EUR)").fill("25");
  await dialog.getByRole("button", { name: "Bonus or correction" }).click();
  await dialog.waitFor({ state: "hidden" });
  await panel.getByText("€25.00").waitFor();
  await panel.getByRole("button", { name: "Bonus or correction" }).click();
  await dialog.getByLabel("A correction: they are owed less").check();
  await textbox(page, "Amount (EUR)").fill("30");
  await textbox(page, "Reason").fill("Paid twice.");
  await dialog.getByRole("button", { name: "Bonus or correction" }).click();
  await panel.getByText("-€5.00").waitFor();
  await eventually(() => page.getByText("Paid twice.").waitFor());

  await panel.getByRole("button", { name: "Write off" }).click();
  await textbox(page, "Reason").fill("Too little to ask for.");
  await dialog.getByRole("button", { name: "Write off" }).click();
  await page.getByText("Too little to ask for.").waitFor();
  await panel.getByRole("button", { name: "Write off" }).waitFor({ state: "hidden" });
});

test("an ambassador who buys over their own link reads why they are not paid yet, and the owner finds it, looks, and releases it", async () => {
  const on = await stage([1_005]);
  const order = await placeOrder(on, [1], on.ambassador.email);
  await payWithCard(order.checkoutUrl);
  await untilStatus(order, "PAID");
  const why = "The commission is held until the shop has looked: buyer and ambassador have the same e-mail address.";
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto("/admin/orders");
  const row = page.getByRole("row").filter({ has: page.locator(`a[href*="${order.orderId}"]`) });
  await row.getByText("Held for a look").waitFor();
  await page.goto(`/admin/orders/${order.orderId}`);
  const held = page.getByRole("alert").filter({ hasText: "Held for a look" });
  await held.getByText(why).waitFor();
  await held.getByRole("button", { name: "Hold it back" }).waitFor();
  await keepScreenshot(page, "order-held-for-a-look", "light", "desktop");
  const own = await browser.newPerson({ as: on.ambassador.client });
  await own.page.goto(`/earnings/${order.orderId}`);
  await own.page.getByText(why).waitFor();
  await held.getByRole("button", { name: "Release the commission" }).click();
  await held.waitFor({ state: "detached" });
});

test("the page of an order says where its commission is; held back, its ambassador reads the same reason", async () => {
  const on = await stage([1_005]);
  const { orderId } = await sell(on, [2]);
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto(`/admin/orders/${orderId}`);
  await page.getByText(/^It is on hold until .* after the order was paid\.$/).waitFor();
  await page.getByRole("button", { name: "Hold the commission back" }).click();
  await page.getByText("The ambassador is told why, too.").waitFor();
  await textbox(page, "Reason").fill("The buyer lives where you live.");
  await page.getByRole("button", { name: "Hold it back" }).click();
  await page.getByText("The commission is held back").waitFor();

  const own = await browser.newPerson({ as: on.ambassador.client });
  await own.page.goto(`/earnings/${orderId}`);
  await own.page.getByText("It is held back until the shop decides: The buyer lives where you live.").waitFor();
  // As an e-mail leads to it.
  await own.page.goto("/earnings?statement=1");
  await own.page.getByRole("table", { name: "Every entry, oldest first" }).waitFor();
});

test("the owner enters what was owed before, once; the ambassador reads it with its reason", async () => {
  const on = await stage([1_005]);
  const { page, expect: announce } = await browser.newPerson({ as: on.admin });
  announce(/status of 409.*opening-balance/);
  await page.goto(`/admin/ambassadors/${on.ambassador.id}`);
  const panel = page.getByRole("region", { name: "Balance" });
  const enter = async (amount: string) => {
    await panel.getByRole("button", { name: "Opening balance" }).click();
    await textbox(page, "Amount (EUR)").fill(amount);
    await textbox(page, "Reason").fill("Owed from our spreadsheet.");
    await page.getByRole("dialog").getByRole("button", { name: "Opening balance" }).click();
  };
  await enter("120");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await panel.getByText("€120.00").first().waitFor();
  await enter("110");
  await page
    .getByRole("dialog")
    .getByText(/has an opening balance already/)
    .waitFor();
  const own = (await browser.newPerson({ as: on.ambassador.client })).page;
  await own.goto("/earnings");
  await own.getByText("Owed from before").waitFor();
  await own.getByText("Owed from our spreadsheet.").waitFor();
});
