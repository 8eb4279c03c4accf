import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../contract/support/client.ts";
import { newAmbassador, newProduct, owner } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";
import { hasFocus, pressOn } from "./support/keyboard.ts";

const browser = useBrowser();

/** An ambassador who has picked products, all of which a search for `word` finds. */
async function picking(titles: readonly string[]) {
  const admin = await owner();
  const word = randomUUID();
  const products = await Promise.all(titles.map((title) => newProduct(admin, 1_005, `${title} ${word}`)));
  const { client } = await newAmbassador();
  const { page, expect: announce } = await browser.newPerson({ as: client });
  await page.goto(`/products?search=${word}`);
  for (const { title } of products) await page.getByRole("checkbox", { name: title }).check();
  await page.getByText(`${titles.length} picked`).waitFor();
  return { admin, page, announce, products };
}

const createLink = (page: Page) => page.getByRole("button", { name: "Create link" });

test("a pick that the owner has deleted is taken out and said so; the next press makes a link of the others", async () => {
  const { admin, page, announce, products } = await picking(["Mug", "Vase", "Lamp"]);
  announce(/status of 404/);
  const [mug, vase, lamp] = products.map(({ title }) => title);
  await admin.delete(`/api/admin/products/${products[1]?.id}`);
  await pressOn(page, createLink(page));
  await page.getByText(/one of your picks is no longer on offer and was taken out/i).waitFor();
  await page.getByText("2 picked").waitFor();
  await page.getByRole("checkbox", { name: vase ?? "" }).waitFor({ state: "detached" });
  await eventually(async () => expect(await hasFocus(createLink(page))).toBe(true));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /your link is ready/i });
  const label = await dialog.getByRole("textbox").getAttribute("id");
  const named = dialog.locator(`label[for="${label}"]`);
  await named.waitFor();
  expect(await named.textContent()).toContain(mug);
  const url = await dialog.getByRole("textbox").inputValue();
  await page.goto(url);
  for (const title of [mug, lamp]) await page.getByRole("heading", { name: title ?? "" }).waitFor();
  expect(await page.getByText(vase ?? "").count()).toBe(0);
});

test("where the only pick is gone, nothing is left to press, and the focus is not lost", async () => {
  const { admin, page, announce, products } = await picking(["Mug"]);
  announce(/status of 404/);
  await admin.delete(`/api/admin/products/${products[0]?.id}`);
  await pressOn(page, createLink(page));
  await page.getByText(/your pick is no longer on offer.+pick something else/i).waitFor();
  await createLink(page).waitFor({ state: "detached" });
  await eventually(async () => expect(await page.evaluate("document.activeElement.tagName")).not.toBe("BODY"));
});

test("a link that could not be made leaves the picks, and the focus at the button", async () => {
  const { page, announce } = await picking(["Mug", "Vase"]);
  announce(/status of 500/);
  await page.route("**/api/ambassador/links", (route) => route.fulfill({ status: 500, body: "" }));
  await pressOn(page, createLink(page));
  await page.getByText(/could not answer/i).waitFor();
  await eventually(async () => expect(await hasFocus(createLink(page))).toBe(true));
  await page.getByText("2 picked").waitFor();
  await page.unroute("**/api/ambassador/links");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: /your link is ready/i }).waitFor();
});
