import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
import { newAmbassador, newLink, newProduct, owner } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();
const listed = z.object({ items: z.array(z.object({ code: z.string() })) });

const press = (page: Page, name: string) => page.getByRole("dialog").getByRole("button", { name, exact: true }).click();

test("two clicks on Create link, and one more after an answer that was lost, make one link", async () => {
  const [product, { client }] = await Promise.all([newProduct(await owner(), 1_000), newAmbassador()]);
  const { page, expect: announce } = await browser.newPerson({ as: client });
  announce(/ERR_CONNECTION_RESET/);
  await page.goto(`/products?search=${encodeURIComponent(product.title)}`);
  await page.getByRole("checkbox", { name: product.title }).check();
  // The request reaches the shop; its answer is lost on the way back.
  await page.route("**/api/ambassador/links", async (route) => {
    await route.fetch();
    await route.abort("connectionreset");
  });
  const button = page.getByRole("button", { name: "Create link" });
  await button.dblclick();
  await page.getByText(/can't be reached/i).waitFor();
  await page.unroute("**/api/ambassador/links");
  await button.click();
  await page.getByRole("dialog", { name: "Your link is ready" }).waitFor();
  expect((await client.read("/api/ambassador/links", listed)).items).toHaveLength(1);
});

test("a link is renamed, archived, restored, and deleted where it sold nothing", async () => {
  const [product, ambassador] = await Promise.all([newProduct(await owner(), 1_000), newAmbassador()]);
  const { code } = await newLink(ambassador, [product.id]);
  const { page } = await browser.newPerson({ as: ambassador.client });
  await page.goto("/links");
  const open = async (name: string) => page.getByRole("button", { name: `Change ${name}` }).click();
  await open(product.title);
  await textbox(page, "Name").fill("For the winter");
  await press(page, "Save the name");
  await page.getByRole("heading", { name: "For the winter" }).waitFor();
  await open("For the winter");
  await press(page, "Archive");
  await page.getByText("No links yet").waitFor();
  const buyer = await browser.newPerson();
  buyer.expect(/status of 410/);
  await buyer.page.goto(`/c/${code}`);
  await buyer.page.getByRole("heading", { name: /no longer in use/i }).waitFor();
  await page.getByLabel("Which links").selectOption("Archived");
  await open("For the winter");
  await press(page, "Restore");
  await page.getByText("No archived links").waitFor();
  await page.getByLabel("Which links").selectOption("In use");
  await open("For the winter");
  await press(page, "Delete");
  await press(page, "Delete for good");
  await page.getByText("No links yet").waitFor();
  expect((await ambassador.client.read("/api/ambassador/links", listed)).items).toEqual([]);
});

test("a link that sold something offers no deletion, and the shop keeps it", async () => {
  const on = await stage([1_000]);
  await sell(on, [1]);
  const { page } = await browser.newPerson({ as: on.ambassador.client });
  await page.goto("/links");
  await page.getByRole("button", { name: /^change/i }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Archive" }).waitFor();
  expect(await dialog.getByRole("button", { name: /delete/i }).count()).toBe(0);
  const { status, body } = await on.ambassador.client.delete(`/api/ambassador/links/${on.code}`);
  expect([status, body]).toEqual([409, expect.objectContaining({ code: "link_in_use" })]);
});
