import { expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { examples } from "../../shared/contract/examples.ts";
import { eventually } from "../contract/support/client.ts";
import { owner, password } from "../contract/support/people.ts";
import { newMember } from "../contract/support/team.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

/** Scrolls to an operation, from the top of the page on: of so many, Swagger UI draws those that are near. */
async function reach(page: Page, operation: Locator): Promise<Locator> {
  if ((await operation.count()) > 0) return operation;
  await page.evaluate("scrollTo(0, 0)");
  await page.locator(".opblock").first().hover();
  await eventually(async () => {
    if ((await operation.count()) > 0) return;
    await page.mouse.wheel(0, 400);
    throw new Error("The operation is not drawn yet.");
  });
  return operation;
}

test("the reference shows a real sale where it would otherwise draw a sample", async () => {
  const { page } = await browser.newPerson();
  await page.goto("/api/docs");
  const operation = page.locator(".opblock").filter({ hasText: "/api/admin/orders/{orderId}/refunds" });
  await (await reach(page, operation)).locator(".opblock-summary-control").click();
  const { orderId } = examples["orders/refund"].params;
  await operation.locator(`input[value="${orderId}"], input[placeholder="orderId"]`).first().waitFor();
  const samples = await operation.locator(".example").allTextContents();
  expect(samples.length).toBeGreaterThan(1);
  expect(samples.filter((sample) => /"string"/.test(sample))).toEqual([]);
  expect(samples.join()).toContain(examples["orders/refund"].answer.refundId);
});

test("who signs in on the page tries what needs a sign-in, and is refused before", async () => {
  const { email } = await newMember(await owner(), "viewer");
  const { page, expect: announce } = await browser.newPerson();
  announce(/status of 401/);
  await page.goto("/api/docs");
  const opened = async (line: string) => {
    const operation = page.locator(".opblock").filter({ hasText: line }).first();
    await (await reach(page, operation)).locator(".opblock-summary-control").click();
    return operation;
  };
  const answerTo = async (operation: Awaited<ReturnType<typeof opened>>) => {
    const [answer] = await Promise.all([
      page.waitForResponse((it) => it.url().includes("/api/") && it.request().resourceType() === "fetch"),
      operation.getByRole("button", { name: "Execute" }).click(),
    ]);
    return answer.status();
  };
  const orders = await opened("List the orders");
  expect(await answerTo(orders)).toBe(401);
  const login = await opened("/api/{scope}/login");
  await login.locator("select").first().selectOption("admin");
  await login.locator("textarea").fill(JSON.stringify({ email, password }));
  expect(await answerTo(login)).toBe(200);
  expect(await answerTo(await reach(page, orders))).toBe(200);
});
