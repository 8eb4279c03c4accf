import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { password } from "../../contract/support/people.ts";
import { addToBasket, fillBuyer, payButton, payOnStripe, textbox } from "../support/buyer-pages.ts";
import { demoStage } from "./stage.ts";
import type { Journey } from "./trip.ts";

const buyer = "clara@buyer.example";

/** Somebody becomes an ambassador, shares a link, and earns by it. */
export const firstSale: Journey = {
  name: "first-sale",
  async take(trip) {
    const page = await trip.person();
    await page.goto("/");
    await trip.keep(page, "what the programme offers");
    await page.goto("/sign-up");
    await signUp(page);
    await trip.keep(page, "products to choose from");
    for (const box of (await page.getByRole("checkbox").all()).slice(0, 2)) await box.check();
    await page.getByRole("button", { name: "Create link" }).click();
    const dialog = page.getByRole("dialog", { name: /your link/i });
    await dialog.getByRole("img", { name: "QR code of the link" }).waitFor();
    await trip.keep(page, "the link to share");
    const url = await dialog.getByRole("textbox").first().inputValue();

    const shop = await trip.person();
    await shop.goto(url);
    await shop.getByRole("button", { name: /^Add / }).first().click();
    await trip.keep(shop, "a buyer chooses");
    await fillBuyer(shop, buyer);
    await payButton(shop).scrollIntoViewIfNeeded();
    await trip.keep(shop, "and says where to send it");
    await payButton(shop).click();
    await textboxOfCard(shop).waitFor();
    await trip.keep(shop, "pays on Stripe's page");
    await payOnStripe(shop);
    await shop.getByRole("heading", { name: /your order is paid/i }).waitFor();
    await trip.keep(shop, "the order is paid");

    await page.goto("/earnings");
    await page
      .getByRole("link", { name: /^Order #/ })
      .first()
      .click();
    await page.getByText("Your commission").waitFor();
    await trip.keep(page, "why the ambassador earned that");
    await page.goto("/stats");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await trip.keep(page, "statistics");
  },
};

/** A coupon is made, and taken off. */
export const coupon: Journey = {
  name: "coupon",
  async take(trip) {
    const on = await demoStage("Nora", "Lind");
    const code = `SPRING-${randomUUID().slice(0, 4)}`.toUpperCase();
    const page = await trip.person(on.admin);
    await page.goto("/admin/coupons");
    await page.getByRole("button", { name: /^add/i }).first().click();
    await textbox(page, "Code").fill(code);
    await textbox(page, "Percent off").fill("15");
    await trip.keep(page, "an owner makes a coupon");
    await page.getByRole("dialog").getByRole("button", { name: "Save the coupon" }).click();
    await page.getByText(code).first().waitFor();
    await trip.keep(page, "all coupons");

    const shop = await trip.person();
    await shop.goto(`/c/${on.code}`);
    await addToBasket(shop, on.products[0]?.title ?? "");
    await shop.getByRole("button", { name: "Have a code?" }).click();
    await textbox(shop, "Code").fill(code);
    await textbox(shop, "Code").press("Enter");
    await shop.getByText(`Coupon ${code}`).waitFor();
    await payButton(shop).scrollIntoViewIfNeeded();
    await trip.keep(shop, "a buyer types it");
    await fillBuyer(shop, buyer);
    await payButton(shop).click();
    await payOnStripe(shop);
    await shop.getByText(`Coupon ${code}`).waitFor();
    await trip.keep(shop, "and pays less");
  },
};

const textboxOfCard = (page: Page) => page.getByLabel("Card number");

async function signUp(page: Page): Promise<void> {
  await textbox(page, "First name").fill("Nora");
  await textbox(page, "Last name").fill("Lind");
  await textbox(page, "E-mail").fill(`${randomUUID()}@ambassador.example`);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("checkbox", { name: /i accept the terms/i }).check();
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByRole("heading", { level: 1, name: "Products" }).waitFor();
}
