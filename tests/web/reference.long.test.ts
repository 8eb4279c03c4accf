import { expect, test } from "@jest/globals";
import { examples } from "../../shared/contract/examples.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

test("the reference shows a real sale where it would otherwise draw a sample", async () => {
  const { page } = await browser.newPerson();
  await page.goto("/api/docs");
  const operation = page.locator(".opblock").filter({ hasText: "/api/admin/orders/{orderId}/refunds" });
  await operation.locator(".opblock-summary-control").click();
  const { orderId } = examples["orders/refund"].params;
  await operation.locator(`input[value="${orderId}"], input[placeholder="orderId"]`).first().waitFor();
  const samples = await operation.locator(".example").allTextContents();
  expect(samples.length).toBeGreaterThan(1);
  expect(samples.filter((sample) => /"string"/.test(sample))).toEqual([]);
  expect(samples.join()).toContain(examples["orders/refund"].answer.refundId);
});
