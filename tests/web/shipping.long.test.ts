import { expect, test } from "@jest/globals";
import type { Locator } from "playwright-core";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { placeOrder, sell, stage } from "../contract/support/shop.ts";
import { newMember } from "../contract/support/team.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

async function pickAll(list: Locator): Promise<void> {
  const boxes = list.getByRole("checkbox", { name: /^pick the order/i });
  await boxes.nth(1).waitFor();
  for (const box of await boxes.all()) await box.check();
}

test("an owner ships an order, its buyer follows the parcel, and a mistake is taken back", async () => {
  const on = await stage([2_000]);
  const order = await sell(on, [2]);
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto(`/admin/orders/${order.orderId}`);
  const panel = page.getByRole("region", { name: "Shipping" });
  await panel.getByText("The buyer paid and waits for it.").waitFor();
  await panel.getByRole("button", { name: "Mark as shipped" }).click();
  const dialog = page.getByRole("dialog", { name: "Ship this order" });
  await dialog.getByLabel("Carrier").fill("Velo");
  await dialog.getByRole("textbox", { name: "Tracking number" }).fill("7");
  // Of a carrier that Herald does not know, its page is asked for; what is none is said at its field.
  const address = dialog.getByRole("textbox", { name: "Address to follow it" });
  await address.fill("velo.example");
  await dialog.getByRole("button", { name: "Mark as shipped" }).click();
  await dialog.locator("[aria-invalid=true]").waitFor();
  await address.fill("https://velo.example/7");
  await dialog.getByRole("button", { name: "Mark as shipped" }).click();
  await panel.getByRole("link", { name: "Follow the parcel" }).waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Shipped" })
    .getByText(/^Marked by /)
    .waitFor();

  const [mail] = await mailsAbout(order.buyerEmail, /is on its way$/);
  const [ownPage = ""] = mail?.body.text?.match(/http\S+success\S+/) ?? [];
  const { page: buyers } = await browser.newPerson();
  await buyers.goto(ownPage);
  const link = buyers.getByRole("link", { name: "Follow the parcel" });
  expect(await link.getAttribute("href")).toBe("https://velo.example/7");

  await panel.getByRole("button", { name: "Take back" }).click();
  await panel.getByText("The buyer paid and waits for it.").waitFor();
  await page.getByRole("button", { name: "Send the receipt again" }).click();
  await page.getByText(`The e-mail is sent to ${order.buyerEmail}.`).waitFor();
});

test("an owner ships some orders at once, and prints what goes into their parcels", async () => {
  const on = await stage([2_000]);
  const orders = [await sell(on), await sell(on)];
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto(`/admin/ambassadors/${on.ambassador.id}`);
  const list = page.getByRole("table", { name: "Orders" });
  await pickAll(list);
  await page.getByRole("link", { name: "Packing slips" }).click();
  await page.getByRole("heading", { level: 1, name: "2 packing slips" }).waitFor();
  await page
    .getByRole("region", { name: /^Order #/ })
    .nth(1)
    .waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("region", { name: /^Order #/ }).count()).toBe(2);
  expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(false);
  await page.emulateMedia({ media: "screen" });
  await page.goBack();
  await pickAll(list);
  await page.getByRole("button", { name: "Mark 2 as shipped" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Mark 2 as shipped" }).click();
  await page.getByText("2 orders are on their way.").waitFor();
  for (const { buyerEmail } of orders) await mailsAbout(buyerEmail, /is on its way$/);
});

test("the team keeps notes on an order, and a viewer reads them and changes nothing", async () => {
  const on = await stage([2_000]);
  const [{ orderId }, { orderId: unpaid }] = [await sell(on), await placeOrder(on)];
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto(`/admin/orders/${orderId}`);
  const panel = page.getByRole("region", { name: "Notes" });
  await panel.getByRole("textbox", { name: "Note" }).fill("Gift wrap.");
  await panel.getByRole("button", { name: "Add note" }).click();
  await panel.getByRole("button", { name: "Delete the note" }).waitFor();
  expect(await panel.getByRole("textbox", { name: "Note" }).inputValue()).toBe("");
  const viewer = await newMember(on.admin, "viewer");
  const { page: seen } = await browser.newPerson({ as: viewer.client });
  await seen.goto(`/admin/orders/${orderId}`);
  await seen.getByText("Gift wrap.").waitFor();
  for (const name of ["Delete the note", "Mark as shipped", "Send the receipt again"])
    expect(await seen.getByRole("button", { name }).count()).toBe(0);
  await panel.getByRole("button", { name: "Delete the note" }).click();
  await panel.getByText("Gift wrap.").waitFor({ state: "detached" });
  await page.goto(`/admin/orders/${unpaid}`);
  await page.getByRole("heading", { name: "History" }).waitFor();
  expect(await panel.count()).toBe(0);
});
