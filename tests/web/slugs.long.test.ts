import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { newAmbassador, newLink, newProduct, owner } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();

test("an ambassador gives a link an address to remember, is told what is wrong with one, shares it, and gives it back", async () => {
  const [product, ambassador] = await Promise.all([newProduct(await owner(), 1_000), newAmbassador("Amara", "Obi")]);
  const { code } = await newLink(ambassador, [product.id]);
  const slug = `winter-${randomUUID().slice(0, 8)}`;
  const { page } = await browser.newPerson({ as: ambassador.client });
  await page.goto("/links");
  const card = page.getByRole("listitem").filter({ hasText: product.title });
  await card.getByText(new RegExp(`/c/${code}$`)).waitFor();
  const open = () => card.getByRole("button", { name: `Change ${product.title}` }).click();
  await open();
  const dialog = page.getByRole("dialog");
  const save = dialog.getByRole("button", { name: "Save the address" });
  await textbox(page, "Address").fill("winter days");
  await save.click();
  await dialog.getByText(/letters and digits, with single hyphens/).waitFor();
  await textbox(page, "Address").fill("admin");
  await save.click();
  await dialog.getByText(/keeps this for itself/).waitFor();
  await textbox(page, "Address").fill(slug);
  await save.click();
  await card.getByText(new RegExp(`/c/${slug}$`)).waitFor();
  await card.getByRole("button", { name: `QR code of ${product.title}` }).click();
  await expect(page.getByRole("dialog").getByRole("textbox").inputValue()).resolves.toMatch(new RegExp(`/c/${slug}$`));
  await page.keyboard.press("Escape");

  const buyer = await browser.newPerson();
  await buyer.page.goto(`/c/${slug}`);
  await buyer.page.getByRole("heading", { name: "Amara O. recommends" }).waitFor();
  expect(new URL(buyer.page.url()).pathname).toBe(`/c/${slug}`);

  await open();
  await dialog.getByRole("button", { name: "Give it back" }).click();
  await card.getByText(new RegExp(`/c/${code}$`)).waitFor();
});
