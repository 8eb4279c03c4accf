import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { newProduct, owner } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";
import { expectWrong } from "./support/fields.ts";

const browser = useBrowser();

const press = (page: Page, name: RegExp) => page.getByRole("button", { name }).click();

describe("a product", () => {
  test("that lacks everything has each field named, the first with the focus", async () => {
    const { page } = await browser.newPerson({ as: await owner() });
    await page.goto("/admin/products/new");
    await press(page, /add product/i);
    await expectWrong(textbox(page, "Title"), /empty/i);
    for (const [name, message] of [
      ["Description", /empty/i],
      ["Picture address", /https/i],
      ["Price", /amount|price/i],
    ] as const) {
      await expectWrong(textbox(page, name), message, { hasFocus: false });
    }
  });

  test.each([
    ["Price", "ten euro", /amount|price/i],
    ["Price", "0", /at least|more than|amount/i],
    ["Price", "12.3456", /amount|price/i],
    ["Price", "-5", /amount|price/i],
    ["Picture address", "http://pictures.example/mug.png", /https/i],
    ["Picture address", "javascript:alert(1)", /https/i],
  ])("with %s %j is refused at that field, and nothing else is lost", async (name, typed, message) => {
    const { page } = await browser.newPerson({ as: await owner() });
    await page.goto("/admin/products/new");
    const sound = { Title: "A vase", Description: "Round.", "Picture address": "/demo/vase.svg", Price: "12.50" };
    for (const [field, text] of Object.entries({ ...sound, [name]: typed })) await textbox(page, field).fill(text);
    await press(page, /add product/i);
    await expectWrong(textbox(page, name), message, { typed });
    expect(await textbox(page, "Title").inputValue()).toBe("A vase");
  });

  test("is put up, changed and deleted; the list shows it at once each time", async () => {
    const { page } = await browser.newPerson({ as: await owner() });
    const title = `Vase ${randomUUID()}`;
    await page.goto("/admin/products/new");
    await textbox(page, "Title").fill(title);
    await textbox(page, "Description").fill("Round.");
    await textbox(page, "Picture address").fill("/demo/vase.svg");
    await textbox(page, "Price").fill("12,50");
    await press(page, /add product/i);
    const row = page.getByRole("row").filter({ hasText: title });
    await row.filter({ hasText: "€12.50" }).waitFor();
    await row.getByRole("link", { name: `Edit ${title}` }).click();
    expect(await textbox(page, "Price").inputValue()).toBe("12.50");
    await textbox(page, "Price").fill("free");
    await press(page, /save/i);
    await expectWrong(textbox(page, "Price"), /amount|price/i, { typed: "free" });
    await textbox(page, "Price").fill("1,234.56");
    await press(page, /save/i);
    await row.filter({ hasText: "€1,234.56" }).waitFor();
    await row.getByRole("button", { name: `Delete ${title}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await row.waitFor({ state: "detached" });
    await page.getByText(`${title} was deleted`).waitFor();
  });

  test("that can't be saved for want of a connection keeps what was typed, and is saved by the next try", async () => {
    const admin = await owner();
    const { id, title } = await newProduct(admin, 1_000);
    const { page, expect: announce } = await browser.newPerson({ as: admin });
    announce(/ERR_CONNECTION_REFUSED/);
    await page.goto(`/admin/products/${id}`);
    await textbox(page, "Price").fill("20.00");
    await page.route(`**/api/admin/products/${id}`, (route) => route.abort("connectionrefused"));
    await press(page, /save/i);
    await page
      .getByRole("alert")
      .filter({ hasText: /can't be reached/i })
      .waitFor();
    expect(await textbox(page, "Price").inputValue()).toBe("20.00");
    await page.unroute(`**/api/admin/products/${id}`);
    await press(page, /save/i);
    await page.getByRole("row").filter({ hasText: title }).filter({ hasText: "€20.00" }).waitFor();
  });
});

describe("a refund", () => {
  test.each([
    ["10.06", /only €10\.05 is left/i],
    ["0", /at least|more than|amount/i],
    ["a bit", /amount/i],
    ["", /amount/i],
  ])("of %j is refused at the field, and gives nothing back", async (typed, message) => {
    const on = await stage([1_005]);
    const order = await sell(on, [1]);
    const { page } = await browser.newPerson({ as: on.admin });
    await page.goto(`/admin/orders/${order.orderId}`);
    await press(page, /^refund/i);
    const dialog = page.getByRole("dialog", { name: /refund/i });
    await dialog.getByRole("radio", { name: "An amount" }).check();
    await textbox(page, "Amount").fill(typed);
    await dialog.getByRole("button", { name: /^refund/i }).click();
    await expectWrong(textbox(page, "Amount"), message, { typed });
    const { body } = await on.admin.get(`/api/admin/orders/${order.orderId}`);
    expect(body).toMatchObject({ status: "PAID", refundedMinor: 0 });
  });

  test("that got no answer is sent again as the same refund: the buyer gets it once", async () => {
    const on = await stage([1_005]);
    const order = await sell(on, [1]);
    const { page, expect: announce } = await browser.newPerson({ as: on.admin });
    announce(/ERR_CONNECTION_RESET/);
    await page.goto(`/admin/orders/${order.orderId}`);
    // The first request reaches the shop; its answer is lost on the way back.
    await page.route("**/refunds", async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    });
    await press(page, /^refund/i);
    const dialog = page.getByRole("dialog", { name: /refund/i });
    await dialog.getByRole("radio", { name: "An amount" }).check();
    await textbox(page, "Amount").fill("3.00");
    await dialog.getByRole("button", { name: /^refund/i }).click();
    await dialog
      .getByRole("alert")
      .filter({ hasText: /can't be reached/i })
      .waitFor();
    await page.unroute("**/refunds");
    await dialog.getByRole("button", { name: /^refund/i }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText("Partly refunded").first().waitFor();
    const { body } = await on.admin.get(`/api/admin/orders/${order.orderId}`);
    expect(body).toMatchObject({ status: "PARTLY_REFUNDED", refundedMinor: 300 });
  });
});

test("a commission is held back with a reason, shown with it, and released", async () => {
  const on = await stage([1_005]);
  const order = await sell(on, [1]);
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto(`/admin/orders/${order.orderId}`);
  await press(page, /hold the commission back/i);
  const dialog = page.getByRole("dialog", { name: /hold the commission back/i });
  await dialog.getByRole("button", { name: /hold it back/i }).click();
  await expectWrong(textbox(page, "Reason"), /empty/i, { typed: "" });
  await textbox(page, "Reason").fill("Buyer and ambassador share an address.");
  await dialog.getByRole("button", { name: /hold it back/i }).click();
  await dialog.waitFor({ state: "hidden" });
  const held = page.getByRole("alert").filter({ hasText: /held back/i });
  await held.filter({ hasText: "Buyer and ambassador share an address." }).waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: /commission held back/i })
    .waitFor();
  await press(page, /release the commission/i);
  await held.waitFor({ state: "detached" });
  await page
    .getByRole("listitem")
    .filter({ hasText: /commission released/i })
    .waitFor();
});

test("a list that can't be loaded says so, and is loaded by the next try", async () => {
  const { page, expect: announce } = await browser.newPerson({ as: await owner() });
  announce(/status of 500/);
  await page.route(/\/api\/admin\/orders/, (route) => route.fulfill({ status: 500, body: "" }));
  await page.goto("/admin/orders");
  await page
    .getByRole("alert")
    .filter({ hasText: /could not be loaded/i })
    .waitFor();
  await page.unroute(/\/api\/admin\/orders/);
  await page.getByRole("button", { name: /try again/i }).click();
  await page.getByRole("row").nth(1).waitFor();
});
