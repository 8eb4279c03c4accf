import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { eventually } from "../contract/support/client.ts";
import { newAmbassador, newProduct, owner } from "../contract/support/people.ts";
import { newMember } from "../contract/support/team.ts";
import { phone, useBrowser } from "./support/browser.ts";

const browser = useBrowser();

test("what is typed while a page is on its way goes into the field, though the page comes with a heading to read", async () => {
  const { page } = await browser.newPerson({ as: await owner() });
  const held = Promise.withResolvers<void>();
  await page.route(/settings-page-.*\.js$/, async (route) => {
    await held.promise;
    await route.fallback();
  });
  await page.goto("/admin");
  await page.getByRole("heading", { name: "Home", level: 1 }).waitFor();
  const dialog = page.getByRole("dialog", { name: "Find" });
  const field = dialog.getByRole("searchbox");
  const focused = () => eventually(async () => expect(await field.evaluate((it) => it.matches(":focus"))).toBe(true));
  await page.keyboard.press("Control+k");
  await field.waitFor();
  await focused();
  await page.keyboard.type("set");
  await dialog.getByRole("link", { name: "Settings" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/admin/settings");
  await dialog.waitFor({ state: "detached" });
  await page.keyboard.press("Control+k");
  await field.waitFor();
  await focused();
  await page.keyboard.type("or");
  const heading = page.locator("h1").filter({ hasText: "Settings" });
  expect(await heading.count()).toBe(0);
  held.resolve();
  await heading.waitFor();
  await page.keyboard.type("ders");
  expect(await field.inputValue()).toBe("orders");
});

test("an owner finds a page, a product, a person from wherever they are, by keyboard alone", async () => {
  const admin = await owner();
  const word = `Q${randomUUID().slice(0, 7)}`;
  const [product, ambassador] = await Promise.all([
    newProduct(admin, 2_450, `${word} kettle`),
    newAmbassador(word, "Finder"),
  ]);
  const { page } = await browser.newPerson({ as: admin });
  await page.goto("/admin/orders");
  await page.getByRole("heading", { name: "Orders" }).waitFor();
  const dialog = page.getByRole("dialog", { name: "Find" });
  const field = dialog.getByRole("searchbox", { name: "A page, an order, an ambassador, a product" });
  const find = async () => {
    await dialog.waitFor({ state: "detached" });
    await page.keyboard.press("Control+k");
    await field.waitFor();
    await eventually(async () => expect(await field.evaluate((it) => it.matches(":focus"))).toBe(true));
  };
  await find();
  await page.keyboard.type("set");
  await dialog.getByRole("link", { name: "Settings" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
  await dialog.waitFor({ state: "detached" });

  await find();
  await page.keyboard.type(word.toLowerCase());
  await dialog.getByRole("region", { name: "Products" }).getByRole("link", { name: product.title }).waitFor();
  await dialog
    .getByRole("region", { name: "Ambassadors" })
    .getByRole("link", { name: `${word} Finder` })
    .waitFor();
  await dialog.getByRole("status").getByText("2 found.").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Title" }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/admin/products/${product.id}`);
  await find();
  await page.keyboard.type(word);
  await page.keyboard.press("Enter");
  await eventually(async () => expect(new URL(page.url()).pathname).toBe(`/admin/ambassadors/${ambassador.id}`));

  await find();
  await page.keyboard.type("zzzqqq");
  await dialog.getByText("Nothing is found for “zzzqqq”.").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

test("of the team each finds the pages that they may see", async () => {
  const viewer = await newMember(await owner(), "viewer");
  const { page } = await browser.newPerson({ as: viewer.client });
  await page.goto("/admin");
  await page.getByRole("button", { name: /^Find/ }).first().click();
  const pages = page.getByRole("dialog", { name: "Find" }).getByRole("region", { name: "Pages" });
  await pages.getByRole("link", { name: "Orders" }).waitFor();
  expect(await pages.getByRole("link", { name: "Audit log" }).count()).toBe(0);
});

test("on a phone, too", async () => {
  const word = `Q${randomUUID().slice(0, 7)}`;
  const admin = await owner();
  await newProduct(admin, 2_450, `${word} kettle`);
  const { page } = await browser.newPerson({ as: admin, viewport: phone });
  await page.goto("/admin/team");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("searchbox", { name: "A page, an order, an ambassador, a product" }).fill(word);
  await page.getByRole("link", { name: `${word} kettle` }).click();
  await page.getByRole("textbox", { name: "Title" }).waitFor();
});
