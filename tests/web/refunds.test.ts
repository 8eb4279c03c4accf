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
