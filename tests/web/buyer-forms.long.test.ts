import { expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { type Stage, stage } from "../contract/support/shop.ts";
import { control, sessionIdOf, standInOf } from "../contract/support/stripe.ts";
import { euro } from "./support/amounts.ts";
import { phone, useBrowser } from "./support/browser.ts";
import { addToBasket, fillBuyer, payButton, textbox } from "./support/buyer-pages.ts";
import { expectWrong } from "./support/fields.ts";

const browser = useBrowser();

const titleOf = ({ products }: Stage, index: number) => products[index]?.title ?? "";
const pay = (page: Page) => payButton(page).click();

test("an order with empty fields names each of them, the first with the focus, and keeps the basket", async () => {
  const on = await stage();
  const { page } = await browser.newPerson();
  await page.goto(`/c/${on.code}`);
  await addToBasket(page, titleOf(on, 0));
  await pay(page);
  await expectWrong(textbox(page, "First name"), /empty/i);
  await expectWrong(textbox(page, "Last name"), /empty/i, { hasFocus: false });
  await expectWrong(textbox(page, "E-mail"), /e-mail/i, { hasFocus: false });
  expect(await page.getByLabel(`Quantity of ${titleOf(on, 0)}`).inputValue()).toBe("1");
});

test("an order with a bad e-mail address names it, and keeps all that was typed", async () => {
  const on = await stage();
  const { page } = await browser.newPerson();
  await page.goto(`/c/${on.code}`);
  await addToBasket(page, titleOf(on, 0));
  await fillBuyer(page);
  await textbox(page, "E-mail").fill("bo@buyer");
  await pay(page);
  await expectWrong(textbox(page, "E-mail"), /e-mail address/i, { typed: "bo@buyer" });
  expect(await textbox(page, "First name").inputValue()).toBe("Bo");
});

test("an order of nothing says that it lacks a product", async () => {
  const on = await stage();
  const { page } = await browser.newPerson();
  await page.goto(`/c/${on.code}`);
  await fillBuyer(page);
  await pay(page);
  await page
    .getByRole("alert")
    .filter({ hasText: /at least one/i })
    .waitFor();
  expect(await textbox(page, "Last name").inputValue()).toBe("Berg");
});

test("a quantity is a whole number from 1 to 100, whatever is typed, and the total follows it", async () => {
  const on = await stage([1_005, 2_499]);
  const { page } = await browser.newPerson();
  await page.goto(`/c/${on.code}`);
  await addToBasket(page, titleOf(on, 0));
  const quantity = page.getByLabel(`Quantity of ${titleOf(on, 0)}`);
  const cases = [
    ["7", "7", "€70.35"],
    ["999", "100", "€1,005.00"],
    ["2", "2", "€20.10"],
    ["2.5", "2", "€20.10"],
    ["-3", "2", "€20.10"],
    ["1x2", "2", "€20.10"],
  ] as const;
  for (const [typed, taken, total] of cases) {
    await quantity.fill(typed);
    await quantity.blur();
    expect(await quantity.inputValue()).toBe(taken);
    await page.getByRole("button", { name: `Pay ${total}` }).waitFor();
  }
  await quantity.fill("");
  await quantity.blur();
  expect(await quantity.inputValue()).not.toBe("");
  await page.getByRole("button", { name: `Fewer of ${titleOf(on, 0)}` }).click();
  await page.getByRole("button", { name: "Pay €10.05" }).waitFor();
});

test.each(["2.5", "-3", "1x2"])(
  "a quantity of %s is no whole number, which is said where it was typed",
  async (typed) => {
    const on = await stage([1_005]);
    const { page } = await browser.newPerson();
    await page.goto(`/c/${on.code}`);
    const quantity = page.getByLabel(`Quantity of ${titleOf(on, 0)}`);
    await quantity.fill(typed);
    await expectWrong(quantity, /whole number/i, { typed });
    await quantity.blur();
    await expectWrong(quantity, /whole number/i, { typed: "1", hasFocus: false });
    await quantity.fill("3");
    await page.getByRole("button", { name: "Pay €30.15" }).waitFor();
    expect(await quantity.getAttribute("aria-invalid")).not.toBe("true");
  },
);

test.each([
  ["Street and number", "12", /street/i],
  ["Postal code", "2045", /postal code/i],
  ["City", "H", /city/i],
])(
  "a shop that delivers takes no fragment of an address: %s %j is named at its field",
  async (field, typed, message) => {
    const on = await stage([1_005]);
    const { page } = await browser.newPerson();
    await page.goto(`/c/${on.code}`);
    await fillBuyer(page);
    await textbox(page, field).fill(typed);
    await pay(page);
    await expectWrong(textbox(page, field), message, { typed });
  },
);

test("a shop that delivers needs a whole address: each part that is missing is named", async () => {
  const on = await stage([1_005]);
  const { page } = await browser.newPerson();
  await page.goto(`/c/${on.code}`);
  await textbox(page, "First name").fill("Bo");
  await textbox(page, "Last name").fill("Berg");
  await textbox(page, "E-mail").fill("bo@buyer.example");
  await pay(page);
  await expectWrong(textbox(page, "Street and number"), /street/i);
  await expectWrong(textbox(page, "Postal code"), /postal code/i, { hasFocus: false });
  await expectWrong(textbox(page, "City"), /city/i, { hasFocus: false });
  await expectWrong(page.getByLabel("Country"), /country/i, { hasFocus: false });
});

test("after the time to pay ran out, one press places a new order", async () => {
  const on = await stage([1_005]);
  const { page, expect: announce } = await browser.newPerson();
  announce(/status of 409/);
  await page.goto(`/c/${on.code}`);
  await fillBuyer(page);
  await pay(page);
  await page.getByLabel("Card number").waitFor();
  const [standIn, session] = [standInOf(page.url()), sessionIdOf(page.url())];
  await control(standIn, `/sessions/${session}/expire`, {});
  await page.goto(`/c/${on.code}/cancelled`);
  await pay(page);
  await page.getByLabel("Card number").waitFor();
  expect(sessionIdOf(page.url())).not.toBe(session);
});

test("while the shop can't be reached an order says so, and the same order goes through when it can", async () => {
  const on = await stage();
  const { page, expect: announce } = await browser.newPerson();
  announce(/ERR_CONNECTION_REFUSED/);
  await page.goto(`/c/${on.code}`);
  await addToBasket(page, titleOf(on, 1));
  await fillBuyer(page);
  await page.route("**/api/checkout/orders", (route) => route.abort("connectionrefused"));
  await pay(page);
  await page
    .getByRole("alert")
    .filter({ hasText: /can.t be reached/i })
    .waitFor();
  expect(await textbox(page, "E-mail").inputValue()).toBe("bo@buyer.example");
  await page.unroute("**/api/checkout/orders");
  await pay(page);
  await page.getByRole("button", { name: "Pay €24.99" }).waitFor();
  await page.getByLabel("Card number").waitFor();
});

test("a link that can't be loaded says so, and is loaded by the next try", async () => {
  const on = await stage();
  const { page, expect: announce } = await browser.newPerson();
  announce(/status of 503/);
  await page.route("**/api/checkout/links/*", (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto(`/c/${on.code}`);
  await page
    .getByRole("alert")
    .filter({ hasText: /could not be loaded/i })
    .waitFor();
  await page.unroute("**/api/checkout/links/*");
  await page.getByRole("button", { name: /try again/i }).click();
  await page.getByRole("heading", { level: 1, name: /recommends/i }).waitFor();
});

test("a price that changed meanwhile is shown before anything is paid", async () => {
  const on = await stage([1_005]);
  const { page } = await browser.newPerson();
  await page.goto(`/c/${on.code}`);
  await fillBuyer(page);
  await page.getByRole("button", { name: "Pay €10.05" }).waitFor();
  await on.admin.put(`/api/admin/products/${on.products[0]?.id}`, { priceMinor: 1_100 });
  await pay(page);
  await page
    .getByRole("alert")
    .filter({ hasText: /price has changed/i })
    .waitFor();
  await page.getByRole("button", { name: "Pay €11.00" }).waitFor();
  expect(await textbox(page, "E-mail").inputValue()).toBe("bo@buyer.example");
  await pay(page);
  await page.getByRole("heading", { level: 1, name: "€11.00" }).waitFor();
});

test("products that are off sale meanwhile are told before anything is paid", async () => {
  const on = await stage([1_005, 2_499]);
  const { page, expect: announce } = await browser.newPerson();
  announce(/status of 400/);
  await page.goto(`/c/${on.code}`);
  await addToBasket(page, titleOf(on, 0));
  await addToBasket(page, titleOf(on, 1));
  await fillBuyer(page);
  await on.admin.delete(`/api/admin/products/${on.products[0]?.id}`);
  await pay(page);
  await page
    .getByRole("alert")
    .filter({ hasText: /no longer on offer/i })
    .waitFor();
  await page.getByRole("button", { name: "Pay €24.99" }).waitFor();
});

test("on a phone the total stays in sight from the first product to the last field, over none that has the focus", async () => {
  const on = await stage([1_000, 2_000, 3_000]);
  const { page } = await browser.newPerson({ viewport: phone, touch: true });
  await page.goto(`/c/${on.code}`);
  await payButton(page).waitFor();
  const bar = page.locator(".order-bar");
  expect(await bar.count()).toBe(0);
  for (const [index, total] of [1_000, 3_000, 6_000].entries()) {
    await addToBasket(page, titleOf(on, index));
    await bar.getByText(euro(total)).waitFor();
    expect(await isInSight(bar)).toBe(true);
  }
  const fields = await page.locator(".order-fields").locator("input, select").all();
  expect(fields.length).toBeGreaterThan(6);
  for (const field of fields) {
    await field.focus();
    const [under, over] = [await field.boundingBox(), await bar.boundingBox()];
    expect((under?.y ?? 0) + (under?.height ?? 0)).toBeLessThanOrEqual(over?.y ?? 0);
    expect(await isInSight(bar)).toBe(true);
  }
});

const isInSight = async (part: Locator) => {
  const box = await part.boundingBox();
  return box !== null && box.y > 0 && box.y + box.height <= phone.height;
};
