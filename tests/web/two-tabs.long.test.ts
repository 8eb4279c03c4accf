import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { newProduct, owner } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();

/** Two tabs with one product open; the first has saved a price, and the second wants to save a title. */
async function secondTab() {
  const admin = await owner();
  const { id, title } = await newProduct(admin, 1_000);
  const { page, expect: announce } = await browser.newPerson({ as: admin });
  announce(/status of 412/);
  await page.goto(`/admin/products/${id}`);
  await textbox(page, "Title").fill(`${title}, glazed`);
  await admin.put(`/api/admin/products/${id}`, { priceMinor: 2_000 });
  await page.getByRole("button", { name: /save/i }).click();
  const dialog = page.getByRole("dialog", { name: /somebody else changed/i });
  await dialog.getByText("€20.00").waitFor();
  const saved = async () => (await admin.get(`/api/admin/products/${id}`)).body;
  return { page, dialog, title, saved };
}

const choose = (page: Page, name: string) => page.getByRole("dialog").getByRole("button", { name }).click();

test("who saves a product that was changed meanwhile keeps their title, and the other's price", async () => {
  const { page, title, saved } = await secondTab();
  expect(await saved()).toMatchObject({ title, priceMinor: 2_000 });
  await choose(page, "Keep mine");
  await page
    .getByRole("row")
    .filter({ hasText: `${title}, glazed` })
    .filter({ hasText: "€20.00" })
    .waitFor();
  expect(await saved()).toMatchObject({ title: `${title}, glazed`, priceMinor: 2_000 });
});

test("or takes what was saved, and goes on from there", async () => {
  const { page, dialog, title, saved } = await secondTab();
  await choose(page, "Take what was saved");
  await dialog.waitFor({ state: "hidden" });
  expect(await textbox(page, "Title").inputValue()).toBe(title);
  expect(await textbox(page, "Price").inputValue()).toBe("20.00");
  await textbox(page, "Price").fill("21.00");
  await page.getByRole("button", { name: /save/i }).click();
  await page.getByRole("row").filter({ hasText: title }).filter({ hasText: "€21.00" }).waitFor();
  expect(await saved()).toMatchObject({ title, priceMinor: 2_100 });
});
