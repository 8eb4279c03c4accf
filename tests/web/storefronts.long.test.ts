import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { newAmbassador, newLink, newProduct, owner } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();

test("an ambassador opens a page of all they recommend, shares it, calls it something else and closes it; a buyer finds their way by it", async () => {
  const [admin, ambassador] = await Promise.all([owner(), newAmbassador("Amara", "Obi")]);
  const [mug, kettle] = await Promise.all([newProduct(admin, 2_450), newProduct(admin, 1_000)]);
  await newLink(ambassador, [mug.id]);
  const both = await newLink(ambassador, [mug.id, kettle.id]);
  const slug = `amara-${randomUUID().slice(0, 8)}`;
  const { page } = await browser.newPerson({ as: ambassador.client });
  await page.goto("/links");
  const card = page.getByRole("region", { name: "Your page" });
  await textbox(page, "Address of the page").fill("admin");
  await card.getByRole("button", { name: "Open the page" }).click();
  await card.getByText(/keeps this for itself/).waitFor();
  await textbox(page, "Address of the page").fill(slug);
  await card.getByRole("button", { name: "Open the page" }).click();
  await card.getByRole("link", { name: new RegExp(`/a/${slug}$`) }).waitFor();
  await card.getByRole("button", { name: "QR code of your page" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "QR code as PNG" }).waitFor();
  await page.keyboard.press("Escape");

  const buyer = await browser.newPerson();
  await buyer.page.goto(`/a/${slug}`);
  await buyer.page.getByRole("heading", { name: "What Amara O. recommends" }).waitFor();
  const picks = buyer.page.getByRole("list", { name: "What there is" }).getByRole("listitem");
  await expect(picks.count()).resolves.toBe(2);
  await buyer.page.getByText(/2 products, from .*10\.00/).waitFor();
  await picks.first().getByRole("link").click();
  await buyer.page.getByRole("heading", { name: "Amara O. recommends" }).waitFor();
  expect(new URL(buyer.page.url()).pathname).toBe(`/c/${both.code}`);

  await card.getByRole("button", { name: "Change your page" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Address of the page" }).fill(`${slug}-obi`);
  await dialog.getByRole("button", { name: "Save the address" }).click();
  await card.getByRole("link", { name: new RegExp(`/a/${slug}-obi$`) }).waitFor();
  await card.getByRole("button", { name: "Change your page" }).click();
  await dialog.getByRole("button", { name: "Close the page" }).click();
  await dialog.getByRole("button", { name: "Close it now" }).click();
  await textbox(page, "Address of the page").waitFor();
  buyer.expect(/status of 404/);
  await buyer.page.goto(`/a/${slug}-obi`);
  await buyer.page.getByRole("heading", { name: "There is no such page" }).waitFor();
});

test("a page of many picks shows more of them when asked", async () => {
  const [admin, ambassador] = await Promise.all([owner(), newAmbassador("Bola", "Ade")]);
  const product = await newProduct(admin, 2_450);
  for (let made = 0; made < 27; made += 1) await newLink(ambassador, [product.id]);
  const slug = `bola-${randomUUID().slice(0, 8)}`;
  await ambassador.client.put("/api/ambassador/storefront", { slug });
  const { page } = await browser.newPerson();
  await page.goto(`/a/${slug}`);
  const picks = page.getByRole("list", { name: "What there is" }).getByRole("listitem");
  await picks.first().waitFor();
  await expect(picks.count()).resolves.toBe(25);
  await page.getByRole("button", { name: /more/i }).click();
  await picks.nth(26).waitFor();
  await expect(picks.count()).resolves.toBe(27);
});
