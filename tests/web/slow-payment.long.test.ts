import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { placeOrder, sell, stage, untilStatus } from "../contract/support/shop.ts";
import { control, paymentOf, standInOf } from "../contract/support/stripe.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

test("a bank debit on its way is shown with the order; failed, it says so", async () => {
  const on = await stage([2_000]);
  const order = await placeOrder(on, [1]);
  const standIn = standInOf(order.checkoutUrl);
  await control(standIn, "/pay", { session: order.session, method: "later" });
  const { page } = await browser.newPerson();
  const path = `/c/${on.code}/success?order=${order.orderId}&session=${order.session}`;
  await page.goto(path);
  await page.getByRole("heading", { level: 1, name: /payment is on its way/i }).waitFor();
  await page.getByText(on.products[0]?.title ?? "").waitFor();
  await control(standIn, `/sessions/${order.session}/settle`, { succeeds: false });
  await page.getByRole("heading", { level: 1, name: /payment failed/i }).waitFor();
  await page.getByText(/your bank did not pay/i).waitFor();
  expect(await page.getByText(/time to pay ran out/i).count()).toBe(0);
});

test("a dispute stands on its order with the deadline and the way to answer it, and apart from refunds", async () => {
  const on = await stage([2_000]);
  const order = await sell(on, [1]);
  const standIn = standInOf(order.checkoutUrl);
  const made = await control(standIn, "/disputes", { payment_intent: await paymentOf(order) });
  const { page } = await browser.newPerson({ as: on.admin });
  await untilStatus(order, "DISPUTED");
  await page.goto("/admin");
  await page.getByRole("link", { name: /disputed: answer|payments are disputed/ }).click();
  await page.getByRole("heading", { level: 1, name: "Orders" }).waitFor();
  await page.locator(`a[href^="/admin/orders/${order.orderId}"]`).first().click();
  const alert = page.getByRole("alert").filter({ hasText: /disputes this payment/i });
  await alert.getByText(/send your evidence by/i).waitFor();
  expect(await alert.getByRole("link", { name: /answer it on stripe/i }).getAttribute("href")).toMatch(/^https?:/);
  await page.getByText("Disputed", { exact: true }).first().waitFor();
  await control(standIn, `/disputes/${z.parse(z.object({ id: z.string() }), made).id}/close`, { status: "lost" });
  await page
    .getByRole("alert")
    .filter({ hasText: /dispute was lost/i })
    .waitFor();
});
