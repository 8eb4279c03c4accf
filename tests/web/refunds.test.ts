import { expect, test } from "@jest/globals";
import { sell, stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";
import { pendingRefund } from "./support/refunds.ts";

const browser = useBrowser();

test("the owner reads on the order how each refund stands, in plain words, while it changes", async () => {
  const on = await stage([2_000]);
  const order = await sell(on, [1]);
  const one = await pendingRefund(on, order, 333);
  const other = await pendingRefund(on, order, 444);
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto(`/admin/orders/${order.orderId}`);
  await page.getByRole("heading", { name: "Refunds" }).waitFor();
  const refund = (amount: string, word: RegExp) =>
    page.locator(".order-refunds li").filter({ hasText: amount }).filter({ hasText: word });
  for (const amount of ["€3.33", "€4.44"]) await refund(amount, /on its way.*bank has not confirmed it yet/i).waitFor();
  await one("failed");
  await refund("€3.33", /failed.*give it back in another way/i).waitFor();
  await other("canceled");
  await refund("€4.44", /canceled.*the money is yours again/i).waitFor();
  expect(await page.locator(".order-refunds li").count()).toBe(2);
  await page.getByRole("button", { name: "Refund", exact: true }).waitFor();
});

test("the owner gives some of the products back, and reads what that took of which", async () => {
  const on = await stage([1_000, 500]);
  const order = await sell(on, [2, 1]);
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto(`/admin/orders/${order.orderId}`);
  await page.getByRole("button", { name: "Refund", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Some of the products").check();
  await dialog.getByRole("button", { name: "Refund", exact: true }).click();
  await dialog.getByText("Choose what is given back.").waitFor();
  const [first] = await dialog.getByRole("combobox").all();
  await first?.selectOption("1");
  await dialog.getByRole("button", { name: "Refund €10.00" }).click();
  await page.locator(".order-refunds li").filter({ hasText: "€10.00 for" }).waitFor();
  await page.getByRole("button", { name: "Why this amount" }).click();
  await page.getByRole("dialog").getByText("€10.00 of it was given back").waitFor();
});
