import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readSettings } from "../../shared/contract/settings.ts";
import type { Client } from "../contract/support/client.ts";
import { owner } from "../contract/support/people.ts";
import { stage } from "../contract/support/shop.ts";
import { phone, useBrowser } from "./support/browser.ts";
import { fillBuyer, payButton, payOnStripe, textbox } from "./support/buyer-pages.ts";
import { expectWrong } from "./support/fields.ts";

const browser = useBrowser();
const path = "/api/admin/settings";
let admin: Client;
let before: object;

beforeAll(async () => {
  admin = await owner();
  const { deliveryTerms, tax } = await admin.read(path, readSettings.answer.body);
  before = { deliveryTerms, tax };
});
/** The other tests' shop is as it was. */
afterAll(async () => {
  expect((await admin.put(path, before)).status).toBe(200);
});

test("an owner says what delivery costs, where to and the tax in prices; a buyer sees, pays and reads it", async () => {
  const on = await stage([2_380]);
  const { page } = await browser.newPerson({ as: admin });
  await page.goto("/admin/settings");
  const costs = page.getByRole("form", { name: "Delivery costs and countries" });
  const fee = costs.getByRole("textbox", { name: "Delivery costs" });
  await fee.fill("much");
  await costs.getByRole("button", { name: "Save" }).click();
  await expectWrong(fee, /Type an amount such as/);
  await fee.fill("4.90");
  await costs.getByRole("textbox", { name: "Free from" }).fill("50");
  await costs.getByLabel("Countries", { exact: true }).fill("Germ");
  await page.getByRole("option", { name: "Germany" }).click();
  await costs.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved: Delivery costs and countries").waitFor();
  const tax = page.getByRole("form", { name: "Tax", exact: true });
  await tax.getByRole("textbox", { name: "Tax in your prices, percent" }).fill("19");
  await tax.getByRole("combobox", { name: "Commissions are of" }).selectOption("net");
  await tax.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved: Tax").waitFor();

  const { page: buyers } = await browser.newPerson({ viewport: phone, touch: true });
  await buyers.goto(`/c/${on.code}`);
  const title = on.products[0]?.title ?? "";
  const quantity = textbox(buyers, `Quantity of ${title}`);
  await quantity.fill("3");
  await buyers.getByText("Free", { exact: true }).waitFor();
  await buyers.getByRole("button", { name: "Pay €71.40" }).waitFor();
  await quantity.fill("1");
  await buyers.getByText("Free from €50.00 on").waitFor();
  await buyers.getByText("Tax included").waitFor();
  await buyers.getByRole("button", { name: "Pay €28.70" }).waitFor();
  // Where nothing is sent to can't be chosen.
  expect(await buyers.getByLabel("Country").getByRole("option").allInnerTexts()).toEqual(["", "Germany"]);
  await fillBuyer(buyers);
  await payButton(buyers).click();
  await payOnStripe(buyers);
  await buyers.getByRole("heading", { name: "Thank you, your order is paid" }).waitFor();
  const sums = buyers.locator(".panel");
  await sums.getByText("Delivery", { exact: true }).waitFor();
  await sums.getByText("Includes 19% tax").waitFor();
  await sums.getByText("€4.58").waitFor();

  const { page: ambassadors } = await browser.newPerson({ as: on.ambassador.client });
  await ambassadors.goto("/earnings");
  await ambassadors.getByRole("link", { name: /^Order #\d+$/ }).click();
  await ambassadors.getByText("Delivery brings no commission").waitFor();
  await ambassadors.getByText("The rate is of the price without the 19% tax in it").waitFor();
  await ambassadors
    .getByRole("row", { name: /Your commission/ })
    .getByText("€2.00")
    .waitFor();

  await page.goto("/admin/orders");
  await page.getByRole("link", { name: /^#\d+/ }).first().click();
  await page.getByText("Includes 19% tax").waitFor();
});

test("a product's own tax is typed, told where it can't be, and left to the shop again", async () => {
  const on = await stage([1_000]);
  const { page } = await browser.newPerson({ as: admin });
  await page.goto(`/admin/products/${on.products[0]?.id}`);
  const tax = textbox(page, "Tax in the price, percent");
  await tax.fill("none");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expectWrong(tax, /Type a percentage from 0 to 100/);
  await tax.fill("7");
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.getByText("was saved").waitFor();
  await page.goto(`/admin/products/${on.products[0]?.id}`);
  expect(await tax.inputValue()).toBe("7");
});
