import type { Page } from "playwright-core";
import { postal } from "../../support/postal.ts";

/** What a buyer does on a link's page and on the page of the Stripe stand-in. */

/** A text field by its whole name. */
export const textbox = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

export const payButton = (page: Page) => page.getByRole("button", { name: /^(pay|go to payment)/i });

/** Puts the first of a product into the basket. */
export const addToBasket = (page: Page, title: string) =>
  page.getByRole("button", { name: `Add ${title}`, exact: true }).click();

/** Fills in who buys; every test's buyer has an address of their own where it matters. */
export async function fillBuyer(page: Page, email = "bo@buyer.example"): Promise<void> {
  await textbox(page, "First name").fill("Bo");
  await textbox(page, "Last name").fill("Berg");
  await textbox(page, "E-mail").fill(email);
  await fillAddress(page);
}

/** Fills in where to send it. */
export async function fillAddress(page: Page): Promise<void> {
  await textbox(page, "Street and number").fill(postal.address);
  await textbox(page, "Postal code").fill(postal.zip);
  await textbox(page, "City").fill(postal.city);
  // The list of countries comes once the page stands.
  await page.getByLabel("Country").selectOption(postal.country);
}

export const goodCard = "4242 4242 4242 4242";
export const declinedCard = "4000 0000 0000 0002";

/** Types a card on the stand-in's page and pays. */
export async function payOnStripe(page: Page, card = goodCard): Promise<void> {
  await page.getByLabel("Card number").fill(card);
  await page.getByLabel("Expiry").fill("12 / 34");
  await page.getByLabel("CVC").fill("123");
  await page.getByLabel("Name on card").fill("Bo Berg");
  await page.getByRole("button", { name: /^pay €/i }).click();
}
