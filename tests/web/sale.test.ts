import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../contract/support/client.ts";
import { newProduct, owner, password } from "../contract/support/people.ts";
import { shareOf, stage } from "../contract/support/shop.ts";
import { euro } from "./support/amounts.ts";
import { useBrowser } from "./support/browser.ts";
import { addToBasket, declinedCard, fillBuyer, payButton, payOnStripe, textbox } from "./support/buyer-pages.ts";
import { ambassadorSees, ownerSees, ownerSeesAmbassador, ownerSeesOrder } from "./support/figures-shown.ts";

const browser = useBrowser();

/** An ambassador's and the shop's part of what an order came to. */
const split = (totalMinor: number) => ({ ambassador: shareOf(totalMinor), shop: totalMinor - shareOf(totalMinor) });

test("a sale moves every number by exactly its cents, and its refunds move them back", async () => {
  const admin = await owner();
  const [mug, kettle] = [await newProduct(admin, 1_005), await newProduct(admin, 2_499)];
  const email = `${randomUUID()}@ambassador.example`;
  const { page: ownersPage } = await browser.newPerson({ as: admin });
  const before = await ownerSees(ownersPage);

  const { page: ambassadorsPage } = await browser.newPerson();
  await signUp(ambassadorsPage, email);
  const url = await shareProducts(ambassadorsPage, [mug.title, kettle.title]);
  const address = url.replace(/^https?:\/\//, "");

  const { page: buyersPage } = await browser.newPerson();
  await buyersPage.goto(url);
  await buyersPage.getByRole("heading", { level: 1, name: "Ada L. recommends" }).waitFor();
  await addToBasket(buyersPage, mug.title);
  await buyersPage.getByRole("button", { name: `Pay ${euro(1_005)}` }).waitFor();
  await addToBasket(buyersPage, kettle.title);
  await textbox(buyersPage, `Quantity of ${kettle.title}`).fill("3");
  const total = 1_005 + 3 * 2_499;
  await buyersPage.getByRole("button", { name: `Pay ${euro(total)}` }).waitFor();
  const buyerEmail = `${randomUUID()}@buyer.example`;
  await fillBuyer(buyersPage, buyerEmail);
  await payButton(buyersPage).click();
  await buyersPage.getByRole("heading", { level: 1, name: euro(total) }).waitFor();
  expect(await textbox(buyersPage, "E-mail").inputValue()).toBe(buyerEmail);
  await payOnStripe(buyersPage);
  await expectPaidOrder(buyersPage, [mug.title, kettle.title], total);
  await buyersPage.reload();
  await expectPaidOrder(buyersPage, [mug.title, kettle.title], total);

  const sold = split(total);
  await eventually(async () => expect(await ambassadorSees(ambassadorsPage, address)).toEqual(earned(sold.ambassador)));
  const after = {
    gross: before.gross + total,
    orders: before.orders + 1,
    ambassadors: before.ambassadors + sold.ambassador,
    shop: before.shop + sold.shop,
    refunds: before.refunds,
  };
  await eventually(async () => expect(await ownerSees(ownersPage)).toEqual(after));
  expect(await ownerSeesAmbassador(ownersPage, email)).toEqual({ orders: 1, revenue: sold.ambassador });

  await openNewestOrder(ownersPage);
  expect(await ownerSeesOrder(ownersPage)).toEqual({ total, refunded: 0, ...sold });
  const part = 3_333;
  await refund(ownersPage, "33.33");
  const left = split(total - part);
  await eventually(async () => expect(await ownerSeesOrder(ownersPage)).toEqual({ total, refunded: part, ...left }));
  await eventually(async () => expect(await ambassadorSees(ambassadorsPage, address)).toEqual(earned(left.ambassador)));
  await eventually(async () =>
    expect(await ownerSees(ownersPage)).toEqual({
      ...after,
      ambassadors: before.ambassadors + left.ambassador,
      shop: before.shop + left.shop,
      refunds: before.refunds + part,
    }),
  );

  await openNewestOrder(ownersPage);
  await refund(ownersPage);
  const nothing = { ambassador: 0, shop: 0 };
  await eventually(async () =>
    expect(await ownerSeesOrder(ownersPage)).toEqual({ total, refunded: total, ...nothing }),
  );
  await ownersPage.getByText("Refunded", { exact: true }).first().waitFor();
  expect(await ownersPage.getByRole("button", { name: "Refund" }).count()).toBe(0);
  await eventually(async () => expect(await ambassadorSees(ambassadorsPage, address)).toEqual(earned(0)));
  await eventually(async () =>
    expect(await ownerSees(ownersPage)).toEqual({
      ...after,
      ambassadors: before.ambassadors,
      shop: before.shop,
      refunds: before.refunds + total,
    }),
  );
  expect(await ownerSeesAmbassador(ownersPage, email)).toEqual({ orders: 1, revenue: 0 });
  await buyersPage.reload();
  await buyersPage.getByRole("heading", { level: 1, name: /refunded/i }).waitFor();
});

/** What an ambassador's pages show after one order. */
const earned = (minor: number) => ({
  header: minor,
  orders: 1,
  revenue: minor,
  allTime: minor,
  linkOrders: 1,
  linkRevenue: minor,
  cardOrders: 1,
  cardRevenue: minor,
  rankingsRevenue: minor,
});

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto("/");
  await page
    .getByRole("link", { name: /become an ambassador/i })
    .first()
    .click();
  await textbox(page, "First name").fill("Ada");
  await textbox(page, "Last name").fill("Lovelace");
  await textbox(page, "E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("checkbox", { name: /i accept the terms/i }).check();
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByRole("heading", { level: 1, name: "Products" }).waitFor();
}

/** Picks products and makes a link of them; answers its address, which is on the clipboard too. */
async function shareProducts(page: Page, titles: readonly string[]): Promise<string> {
  for (const title of titles) await page.getByRole("checkbox", { name: title }).check();
  await page.getByText(`${titles.length} picked`).waitFor();
  await page.getByRole("button", { name: "Create link" }).click();
  const dialog = page.getByRole("dialog", { name: /your link/i });
  const url = await dialog.getByRole("textbox").inputValue();
  await dialog.getByRole("button", { name: /copy link/i }).click();
  await dialog.getByRole("button", { name: /copied/i }).waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(url);
  return url;
}

async function expectPaidOrder(page: Page, titles: readonly string[], totalMinor: number): Promise<void> {
  await page.getByRole("heading", { level: 1, name: /your order is paid/i }).waitFor();
  for (const title of titles) await page.getByRole("listitem").filter({ hasText: title }).waitFor();
  await page.getByText(euro(totalMinor), { exact: true }).last().waitFor();
}

async function openNewestOrder(page: Page): Promise<void> {
  await page.goto("/admin/orders");
  await page.getByRole("table").getByRole("link").first().click();
  await page.getByRole("heading", { level: 1, name: /^Order #\d+$/ }).waitFor();
}

/** Refunds the order that is open: an amount as typed, or all that is left. */
async function refund(page: Page, amount?: string): Promise<void> {
  await page.getByRole("button", { name: "Refund" }).click();
  const dialog = page.getByRole("dialog", { name: /refund/i });
  if (amount) {
    await dialog.getByRole("radio", { name: "An amount" }).check();
    await textbox(page, "Amount").fill(amount);
  }
  await dialog.getByRole("button", { name: /^refund/i }).click();
  await dialog.waitFor({ state: "hidden" });
}

describe("a buyer", () => {
  test("who comes back from Stripe without paying finds the basket as it was, and can pay then", async () => {
    const on = await stage([1_005, 2_499]);
    const title = on.products[1]?.title ?? "";
    const { page } = await browser.newPerson();
    await page.goto(`/c/${on.code}`);
    await addToBasket(page, title);
    await textbox(page, `Quantity of ${title}`).fill("4");
    await fillBuyer(page);
    await payButton(page).click();
    await page.getByRole("link", { name: /back to the shop/i }).click();
    await page
      .getByRole("status")
      .filter({ hasText: /not paid/i })
      .waitFor();
    expect(await textbox(page, `Quantity of ${title}`).inputValue()).toBe("4");
    expect(await textbox(page, "E-mail").inputValue()).toBe("bo@buyer.example");
    await page.getByRole("button", { name: `Pay ${euro(4 * 2_499)}` }).click();
    await payOnStripe(page);
    await expectPaidOrder(page, [title], 4 * 2_499);
  });

  test("whose card is declined is told so by Stripe, and pays with another", async () => {
    const on = await stage([1_005]);
    const { page, expect: announce } = await browser.newPerson();
    announce(/status of 402/);
    await page.goto(`/c/${on.code}`);
    await fillBuyer(page);
    await payButton(page).click();
    await payOnStripe(page, declinedCard);
    await page
      .getByRole("alert")
      .filter({ hasText: /declined/i })
      .waitFor();
    await payOnStripe(page);
    await expectPaidOrder(page, [on.products[0]?.title ?? ""], 1_005);
  });

  test("who goes back with the browser's own button finds the basket, and can pay then", async () => {
    const on = await stage([1_005]);
    const { page } = await browser.newPerson();
    await page.goto(`/c/${on.code}`);
    await fillBuyer(page);
    await payButton(page).click();
    await page.getByLabel("Card number").waitFor();
    await page.goBack();
    expect(await textbox(page, "E-mail").inputValue()).toBe("bo@buyer.example");
    await payButton(page).click();
    await payOnStripe(page);
    await expectPaidOrder(page, [on.products[0]?.title ?? ""], 1_005);
  });

  test.each([
    ["a link that nobody made", "/c/0123456789abcdef", /status of 404/],
    ["a link that was cut short", "/c/0123", /status of 40[04]/],
  ])("with %s is told in plain words", async (_, path, complaint) => {
    const { page, expect: announce } = await browser.newPerson();
    announce(complaint);
    await page.goto(path);
    await page.getByRole("heading", { level: 1, name: /leads nowhere/i }).waitFor();
    expect(await page.getByRole("main").textContent()).not.toMatch(/404|400|error|undefined|must be/i);
  });

  test("who pays before the shop has heard of it waits on the page until it has", async () => {
    const on = await stage([1_005]);
    const { page } = await browser.newPerson();
    let isKept = true;
    await page.route("**/api/checkout/orders/ord_*", async (route) => {
      const answer = await route.fetch();
      const order = await answer.json();
      await route.fulfill({ response: answer, json: isKept ? { ...order, status: "PENDING" } : order });
    });
    await page.goto(`/c/${on.code}`);
    await fillBuyer(page);
    await payButton(page).click();
    await payOnStripe(page);
    await page
      .getByRole("status")
      .filter({ hasText: /waiting/i })
      .waitFor();
    isKept = false;
    await expectPaidOrder(page, [on.products[0]?.title ?? ""], 1_005);
  });
});
