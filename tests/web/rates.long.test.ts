import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { readRates } from "../../shared/contract/rates.ts";
import { readSettings } from "../../shared/contract/settings.ts";
import { newAmbassador } from "../contract/support/people.ts";
import { placeOrder, sell, stage, untilStatus } from "../contract/support/shop.ts";
import { payWithCard } from "../contract/support/stripe.ts";
import { newMember } from "../contract/support/team.ts";
import { phone, useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";
import { keepScreenshot } from "./support/screenshots.ts";

const browser = useBrowser();
const explained = z.object({ lines: z.array(z.object({ by: z.optional(z.string()), exact: z.string() })) });

test("an owner gives a product a rule and undoes it, is told what decides on a sale, and their ambassador what they earn", async () => {
  const on = await stage([2_000]);
  await sell(on, [1]);
  const [product] = on.products;
  const title = product?.title ?? "";
  const lines = async () => {
    const { orderId } = await placeOrder(on, [2]);
    return (await on.admin.read(`/api/admin/orders/${orderId}/commission`, explained)).lines;
  };
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto("/admin/rates");
  const rules = page.getByRole("region", { name: /^rules/i });
  await rules.getByRole("button", { name: "Add a rule" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a rule" });
  await dialog.getByRole("button", { name: "Save the rule" }).click();
  await dialog.getByText("Type a number from 0 to 100").waitFor();
  await textbox(page, "Rate in percent").fill("25");
  await dialog.getByRole("textbox", { name: "Find a product" }).fill(title);
  await dialog.getByRole("radio", { name: title }).check();
  await dialog.getByRole("button", { name: "See what it would have cost" }).click();
  await dialog.getByText(/ instead of /).waitFor();
  await dialog.getByRole("row", { name: /Ada Lovelace.*€2.00.*€5.00/ }).waitFor();
  await dialog.getByRole("button", { name: "Save the rule" }).click();
  await page.getByText("The rule is there. New orders follow it.").waitFor();
  const cost = page.getByRole("region", { name: "What it would have cost" });
  const rate = textbox(page, "The programme’s own rate to try, in percent");
  await rate.fill("ten");
  await cost.getByRole("button", { name: "See what it would have cost" }).click();
  await cost.getByText("Type a number from 0 to 100").waitFor();
  await rate.fill("12.5");
  await cost.getByRole("button", { name: "See what it would have cost" }).click();
  await cost.getByText(/ instead of /).waitFor();
  await rules.getByText(title).waitFor();
  expect(await lines()).toEqual([{ by: "product", exact: "1000" }]);

  const trial = page.getByRole("region", { name: "Try it for a sale" });
  await trial.getByRole("textbox", { name: "Find an ambassador" }).fill(on.ambassador.email);
  await trial
    .getByRole("radio", { name: /Ada Lovelace/ })
    .first()
    .check();
  await trial.getByRole("textbox", { name: "Find a product" }).fill(title);
  await trial.getByRole("radio", { name: title }).check();
  await trial.getByText("€20.00 earns €5.00 a piece.").waitFor();
  await trial.getByText("decides: 25% of what is paid").waitFor();

  const own = (await browser.newPerson({ as: on.ambassador.client })).page;
  await own.goto("/earnings");
  const card = own.getByRole("region", { name: "What you earn" });
  await card.getByRole("row", { name: new RegExp(`${title}.*25%`) }).waitFor();
  await own.goto(`/products?search=${encodeURIComponent(title)}`);
  await own.getByText("€5.00").first().waitFor();

  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("It is as it was").waitFor();
  await rules.getByText(title).waitFor({ state: "detached" });
  expect(await lines()).toEqual([{ exact: "400" }]);

  const viewer = (await browser.newPerson({ as: (await newMember(on.admin, "viewer")).client })).page;
  await viewer.goto("/admin/rates");
  await viewer.getByRole("region", { name: /^rules/i }).waitFor();
  expect(await viewer.getByRole("button", { name: "Add a rule" }).count()).toBe(0);
});

test("a product is excluded and has a cap, and earns again once both are taken away", async () => {
  const on = await stage([3_000]);
  const title = on.products[0]?.title ?? "";
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto("/admin/rates");
  const caps = page.getByRole("region", { name: "Caps" });
  await caps.getByRole("button", { name: "Add a cap" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Find a product" }).fill(title);
  await dialog.getByRole("radio", { name: title }).check();
  await textbox(page, "At most, a piece").fill("1.20");
  await dialog.getByRole("button", { name: "Save the cap" }).click();
  await caps.getByText("At most €1.20 a piece").waitFor();
  const excluded = page.getByRole("region", { name: "Products that earn nothing" });
  await excluded.getByRole("button", { name: "Add a product" }).click();
  await dialog.getByRole("textbox", { name: "Find a product" }).fill(title);
  await dialog.getByRole("radio", { name: title }).check();
  await dialog.getByRole("button", { name: "It earns nothing" }).click();
  await excluded.getByText(title).waitFor();
  const earned = async () => {
    const { orderId } = await placeOrder(on, [1]);
    return (await on.admin.read(`/api/admin/orders/${orderId}/commission`, explained)).lines[0]?.exact;
  };
  expect(await earned()).toBe("0");
  await excluded.getByRole("button", { name: `Remove ${title}, so that it earns again` }).click();
  await excluded.getByText(title).waitFor({ state: "detached" });
  expect(await earned()).toBe("120");
  await caps.getByRole("button", { name: `Remove the cap of ${title}` }).click();
  await caps.getByText(title).waitFor({ state: "detached" });
  expect(await earned()).toBe("300");
});

test("what takes from somebody is announced for a day, stands on both pages, and is withdrawn", async () => {
  const on = await stage([3_000]);
  const { admin } = on;
  const path = "/api/admin/settings";
  const { programme } = await admin.read(path, readSettings.answer.body);
  const noticed = (rateNoticeDays: number) => admin.put(path, { programme: { ...programme, rateNoticeDays } });
  const title = on.products[0]?.title ?? "";
  await noticed(7);
  try {
    const { page, expect: announce } = await browser.newPerson({ as: admin });
    announce(/status of 409.*admin\/rates/);
    await page.goto("/admin/rates");
    const excluded = page.getByRole("region", { name: "Products that earn nothing" });
    await excluded.getByRole("button", { name: "Add a product" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Find a product" }).fill(title);
    await dialog.getByRole("radio", { name: title }).check();
    await dialog.getByRole("button", { name: "It earns nothing" }).click();
    await dialog.getByText("your settings promise 7 days of notice").waitFor();
    await dialog.getByRole("button", { name: "Announce it" }).click();
    await page.getByText("It is announced.").waitFor();
    const announced = page.getByRole("region", { name: /^Announced from / });
    await announced.getByText(title).waitFor();
    await announced.getByText("Earns nothing").waitFor();
    expect(await excluded.getByRole("button").count()).toBe(0);
    await keepScreenshot(page, "admin-rates-announced", "light", "desktop");

    const own = (await browser.newPerson({ as: on.ambassador.client, scheme: "dark", viewport: phone })).page;
    await own.goto("/earnings");
    const card = own.getByRole("region", { name: "What you earn" });
    await card.getByRole("heading", { name: /^From .* on$/ }).waitFor();
    await card.getByRole("row", { name: new RegExp(`${title}.*Nothing`) }).waitFor();
    await card.scrollIntoViewIfNeeded();
    await keepScreenshot(own, "earnings-announced", "dark", "phone");

    await announced.getByRole("button", { name: "Withdraw it" }).click();
    await page.getByText("It is withdrawn.").waitFor();
    await announced.waitFor({ state: "detached" });
    await own.reload();
    await own.getByRole("heading", { name: "Earnings" }).first().waitFor();
  } finally {
    await admin.delete("/api/admin/rates/announced");
    await noticed(programme.rateNoticeDays);
  }
});

test("an owner adds a tier and a rule for it, gives it to somebody, and they read what they are and what is missing to the next", async () => {
  const on = await stage([3_000]);
  const { admin } = on;
  const was = await admin.read("/api/admin/rates", readRates.answer.body);
  try {
    await admin.put("/api/admin/rates", { rules: [], excluded: [], caps: [], tiers: [] });
    const { page } = await browser.newPerson({ as: admin });
    await page.goto("/admin/rates");
    const tiers = page.getByRole("region", { name: "Tiers" });
    const dialog = page.getByRole("dialog");
    const add = async (name: string, more: () => Promise<void>) => {
      await tiers.getByRole("button", { name: "Add a tier" }).click();
      await textbox(page, "Name").fill(name);
      await more();
      await dialog.getByRole("button", { name: "Save the tier" }).click();
    };
    await add("Silver", async () => {
      await dialog.getByRole("button", { name: "Save the tier" }).click();
      await dialog.getByText("Type a whole number, such as 25.").waitFor();
      await textbox(page, "Orders").fill("2");
    });
    await tiers.getByText("2 orders").waitFor();
    await add("Gold", async () => {
      await dialog.getByRole("combobox", { name: "What reaches it" }).selectOption({ label: "An amount sold" });
      await textbox(page, "Sold, less what went back").fill("340");
    });
    await tiers.getByText("€340.00 sold").waitFor();
    const rules = page.getByRole("region", { name: /^rules/i });
    await rules.getByRole("button", { name: "Add a rule" }).click();
    await dialog.getByRole("combobox", { name: "What it is for" }).selectOption({ label: "For a tier" });
    await dialog.getByRole("combobox", { name: "Tier" }).selectOption({ label: "Silver" });
    await textbox(page, "Rate in percent").fill("15");
    await dialog.getByRole("button", { name: "Save the rule" }).click();
    await rules.getByText("Silver").waitFor();
    await tiers.scrollIntoViewIfNeeded();
    await keepScreenshot(page, "admin-rates-tiers", "light", "desktop");

    await page.goto(`/admin/ambassadors/${on.ambassador.id}`);
    const tier = page.getByRole("combobox", { name: "Tier" });
    await page.getByText("2 orders to Silver.").waitFor();
    await tier.selectOption({ label: "Silver" });
    await page.getByText("The tier is saved. Orders that are there keep what they had.").waitFor();
    await page.getByText("€340.00 of sales to Gold.").waitFor();
    await keepScreenshot(page, "admin-ambassador-tier", "light", "desktop");

    const own = (await browser.newPerson({ as: on.ambassador.client, scheme: "dark", viewport: phone })).page;
    await own.goto("/earnings");
    const card = own.getByRole("region", { name: "What you earn" });
    await card.getByText("You are Silver. €340.00 to Gold.").waitFor();
    await card.getByRole("row", { name: /All that you sell, as Silver.*15%/ }).waitFor();
    await card.getByRole("row", { name: /Silver \(yours\).*2 orders.*15%/ }).waitFor();
    await card.scrollIntoViewIfNeeded();
    await keepScreenshot(own, "earnings-tiers", "dark", "phone");

    const word = `Rung${randomUUID().slice(0, 6)}`;
    for (const last of ["One", "Two"]) await newAmbassador(word, last);
    await page.goto(`/admin/ambassadors?search=${word}`);
    for (const last of ["One", "Two"]) await page.getByRole("checkbox", { name: `Pick ${word} ${last}` }).check();
    await page.getByRole("button", { name: "Tier 2" }).click();
    const giving = page.getByRole("dialog", { name: "Give 2 ambassadors a tier" });
    await giving.getByLabel("Tier").selectOption({ label: "Gold" });
    await keepScreenshot(page, "admin-ambassadors-tier", "light", "phone");
    await giving.getByRole("button", { name: "Give it to them" }).click();
    await page.getByText("The tier of 2 ambassadors is saved. Orders that are there keep what they had.").waitFor();
    for (const last of ["One", "Two"])
      await page.getByRole("row", { name: new RegExp(`${word} ${last}.*Gold`) }).waitFor();

    await page.goto("/admin/rates");
    await tiers.getByRole("button", { name: "Remove the tier Silver" }).click();
    await page.getByText("The tier Silver is gone, and rules for it with it").waitFor();
    await rules.getByText("Silver").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await rules.getByText("Silver").waitFor();
  } finally {
    const { rules, excluded, caps, tiers } = was;
    await admin.put("/api/admin/rates", { rules, excluded, caps, tiers });
  }
});

test("an owner gives a buyer's first order another rate, and both read which of two orders it was", async () => {
  const on = await stage([2_000]);
  const title = on.products[0]?.title ?? "";
  const was = await on.admin.read("/api/admin/rates", readRates.answer.body);
  const { page } = await browser.newPerson({ as: on.admin });
  try {
    await page.goto("/admin/rates");
    const rules = page.getByRole("region", { name: /^rules/i });
    await rules.getByRole("button", { name: "Add a rule" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a rule" });
    await textbox(page, "Rate in percent").fill("10");
    await dialog.getByRole("textbox", { name: "Find a product" }).fill(title);
    await dialog.getByRole("radio", { name: title }).check();
    await dialog.getByRole("checkbox", { name: "Another rate for a buyer’s first order" }).check();
    await dialog.getByRole("button", { name: "Save the rule" }).click();
    await dialog.getByText("Type a number from 0 to 100").waitFor();
    await textbox(page, "Rate of a first order in percent").fill("30");
    await keepScreenshot(page, "admin-rates-first-order", "dark", "desktop");
    await dialog.getByRole("button", { name: "Save the rule" }).click();
    await rules.getByText("10% of what is paid; on a buyer’s first order 30% of what is paid").waitFor();

    const email = `${on.code}@buyer.example`;
    const orders = [];
    for (const _ of [1, 2]) {
      const order = await placeOrder(on, [1], email);
      await payWithCard(order.checkoutUrl);
      await untilStatus(order, "PAID");
      orders.push(order);
    }
    const [first, later] = orders;
    await page.goto(`/admin/orders/${first?.orderId}`);
    await page.getByRole("button", { name: "Why this amount" }).click();
    await page.getByText("This buyer’s first order").waitFor();
    const own = (await browser.newPerson({ as: on.ambassador.client, viewport: phone })).page;
    await own.goto(`/earnings/${later?.orderId}`);
    await own.getByText("This buyer had ordered before").waitFor();
    await keepScreenshot(own, "commission-later-order", "light", "phone");
  } finally {
    const { rules, excluded, caps, tiers } = was;
    await on.admin.put("/api/admin/rates", { rules, excluded, caps, tiers });
  }
});
