import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { stage } from "../contract/support/shop.ts";
import { euro } from "./support/amounts.ts";
import { useBrowser } from "./support/browser.ts";
import { addToBasket, fillBuyer, payButton, payOnStripe, textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();
const paid = (page: Page) => page.getByRole("heading", { level: 1, name: /your order is paid/i });
const notPaid = (page: Page) => page.getByRole("status").filter({ hasText: /not paid/i });

describe("what is paid is what was shown", () => {
  test("a price that changed is told before paying, and paid once it is agreed to, also after an earlier try", async () => {
    const on = await stage([1_000]);
    const { page } = await browser.newPerson();
    await page.goto(`/c/${on.code}`);
    await fillBuyer(page);
    await payButton(page).click();
    await page.getByLabel("Card number").waitFor();
    await on.admin.put(`/api/admin/products/${on.products[0]?.id}`, { priceMinor: 1_200 });
    await page.goto(`/c/${on.code}/cancelled`);
    await page.getByRole("button", { name: `Pay ${euro(1_200)}` }).click();
    await page.getByRole("heading", { level: 1, name: euro(1_200) }).waitFor();
    await payOnStripe(page);
    await paid(page).waitFor();
  });

  test("a price that changes while the buyer types is shown, and asked about, before anything is paid", async () => {
    const on = await stage([1_000]);
    const { page } = await browser.newPerson();
    await page.goto(`/c/${on.code}`);
    await fillBuyer(page);
    await on.admin.put(`/api/admin/products/${on.products[0]?.id}`, { priceMinor: 1_500 });
    await page.getByRole("button", { name: `Pay ${euro(1_000)}` }).click();
    await page.getByRole("alert").filter({ hasText: "A price has changed." }).waitFor();
    await page.getByRole("button", { name: `Pay ${euro(1_500)}` }).click();
    await payOnStripe(page);
    await paid(page).waitFor();
  });

  test("a product that is gone leaves the basket, and the buyer is told before paying the rest", async () => {
    const on = await stage([1_000, 2_000]);
    const [kept, gone] = on.products;
    const { page, expect: announce } = await browser.newPerson();
    announce(/status of 400/);
    await page.goto(`/c/${on.code}`);
    for (const title of [kept?.title ?? "", gone?.title ?? ""]) await addToBasket(page, title);
    await fillBuyer(page);
    await on.admin.delete(`/api/admin/products/${gone?.id}`);
    await page.getByRole("button", { name: `Pay ${euro(3_000)}` }).click();
    await page
      .getByRole("alert")
      .filter({ hasText: /no longer on offer/ })
      .waitFor();
    await page.getByRole("button", { name: `Pay ${euro(1_000)}` }).click();
    await payOnStripe(page);
    await paid(page).waitFor();
  });

  test("the basket can't be changed while its order is being placed", async () => {
    const on = await stage([1_000]);
    const title = on.products[0]?.title ?? "";
    const { page } = await browser.newPerson();
    const answer = Promise.withResolvers<void>();
    await page.route("**/api/checkout/orders", async (route) => {
      await answer.promise;
      await route.continue();
    });
    await page.goto(`/c/${on.code}`);
    await fillBuyer(page);
    await payButton(page).click();
    await page.locator("[inert]").first().waitFor({ state: "attached" });
    await page.getByRole("button", { name: `More of ${title}`, includeHidden: true }).click({ force: true });
    answer.resolve();
    await page.getByRole("heading", { level: 1, name: euro(1_000) }).waitFor();
  });
});

describe("a quantity", () => {
  test("of 0 takes the product out; one half typed orders nothing", async () => {
    const on = await stage([1_000, 2_000]);
    const [first, second] = on.products.map(({ title }) => title);
    const { page } = await browser.newPerson();
    await page.goto(`/c/${on.code}`);
    await addToBasket(page, first ?? "");
    await addToBasket(page, second ?? "");
    await textbox(page, `Quantity of ${first}`).fill("0");
    await textbox(page, "First name").focus();
    await page.getByRole("button", { name: `Add ${first}`, exact: true }).waitFor();
    await page.getByRole("button", { name: `Pay ${euro(2_000)}` }).waitFor();
    await textbox(page, `Quantity of ${second}`).fill("");
    await page.keyboard.press("Enter");
    expect(await textbox(page, `Quantity of ${second}`).inputValue()).toBe("1");
    expect(await page.locator("[aria-invalid=true]").count()).toBe(0);
    await textbox(page, `Quantity of ${second}`).fill("1000");
    await page.getByRole("button", { name: `Pay ${euro(200_000)}` }).waitFor();
  });
});

describe("a buyer who has paid", () => {
  test("is never told that nothing was paid", async () => {
    const on = await stage([1_000]);
    const { page, expect: announce } = await browser.newPerson();
    announce(/status of 40[04]/);
    await page.goto(`/c/${on.code}`);
    await fillBuyer(page);
    await payButton(page).click();
    await page.getByRole("link", { name: /back to the shop/i }).click();
    await notPaid(page).waitFor();
    await payButton(page).click();
    await payOnStripe(page);
    await paid(page).waitFor();
    const success = page.url();
    await page.goto(`/c/${on.code}/cancelled`);
    await page.getByRole("heading", { level: 1, name: /recommends/ }).waitFor();
    expect(await notPaid(page).count()).toBe(0);
    await page.goto(success.slice(0, -5));
    await page.getByRole("heading", { level: 1, name: /can’t be shown/ }).waitFor();
    expect(await page.getByRole("main").textContent()).not.toMatch(/nothing was/i);
  });

  test("sees the order even if the shop could not answer at first", async () => {
    const on = await stage([1_000]);
    const { page, expect: announce } = await browser.newPerson();
    announce(/status of 503/);
    let failures = 2;
    await page.route("**/api/checkout/orders/ord_*", (route) => {
      failures -= 1;
      return failures >= 0 ? route.fulfill({ status: 503, body: "" }) : route.continue();
    });
    await page.goto(`/c/${on.code}`);
    await fillBuyer(page);
    await payButton(page).click();
    await payOnStripe(page);
    await paid(page).waitFor();
  });
});

test("a buyer whose network fails at the first press is told so, loses nothing, and can pay then", async () => {
  const on = await stage([1_000]);
  const { page, expect: announce } = await browser.newPerson();
  announce(/ERR_|Failed to fetch/);
  await page.goto(`/c/${on.code}`);
  await fillBuyer(page);
  await page.route("**/api/checkout/orders", (route) => route.abort());
  await payButton(page).click();
  await page
    .getByRole("alert")
    .filter({ hasText: /can.t be reached/ })
    .waitFor();
  expect(await textbox(page, "E-mail").inputValue()).toBe("bo@buyer.example");
  await page.unroute("**/api/checkout/orders");
  await payButton(page).click();
  await payOnStripe(page);
  await paid(page).waitFor();
});

test("a buyer in a flood of orders is told that nothing was charged and how long to wait, and can pay then", async () => {
  const on = await stage([1_000]);
  const { page, expect: announce } = await browser.newPerson();
  announce(/status of 429/);
  await page.goto(`/c/${on.code}`);
  await fillBuyer(page);
  const detail =
    "Too many orders are being placed right now. Yours was not, and nothing was charged: try again in 3 minutes.";
  await page.route("**/api/checkout/orders", (route) =>
    route.fulfill({
      status: 429,
      contentType: "application/problem+json",
      headers: { "retry-after": "170" },
      body: JSON.stringify({ code: "too_many_attempts", title: "Too many tries", status: 429, detail }),
    }),
  );
  await payButton(page).click();
  await page
    .getByRole("alert")
    .filter({ hasText: /nothing was charged: try again in 3 minutes/i })
    .waitFor();
  await page.unroute("**/api/checkout/orders");
  await payButton(page).click();
  await payOnStripe(page);
  await paid(page).waitFor();
});
