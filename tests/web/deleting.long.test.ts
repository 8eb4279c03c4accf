import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../contract/support/client.ts";
import { newProduct, owner } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";
import { hasFocus, pressOn } from "./support/keyboard.ts";

const browser = useBrowser();

/** Deletes a product of the list by keyboard. */
async function deleteByKeyboard(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: `Delete ${title}` }).press("Enter");
  const dialog = page.getByRole("dialog", { name: `Delete ${title}?` });
  await dialog.waitFor();
  await pressOn(page, dialog.getByRole("button", { name: "Delete" }));
  await dialog.waitFor({ state: "hidden" });
}

/** Whether the focus is in the page's content: a Tab from there goes on where one was. */
const focusIsInContent = (page: Page) =>
  page.evaluate<boolean>(
    "document.activeElement.id !== 'main' && document.getElementById('main').contains(document.activeElement)",
  );

test.each([
  ["at once", 0],
  ["slowly", 500],
])(
  "after a product is deleted %s, the focus is on the product that took its place, and stays in the list",
  async (_, ms) => {
    const admin = await owner();
    const word = randomUUID();
    await newProduct(admin, 1_005, `Mug ${word}`);
    await newProduct(admin, 1_005, `Vase ${word}`);
    const { page } = await browser.newPerson({ as: admin });
    await page.route("**/api/admin/products/*", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      await route.continue();
    });
    await page.goto(`/admin/products?search=${word}`);
    await deleteByKeyboard(page, `Vase ${word}`);
    await page.getByRole("row").filter({ hasText: "Vase" }).waitFor({ state: "detached" });
    expect(await focusIsInContent(page)).toBe(true);
    await page.getByText(`Vase ${word} was deleted`).waitFor();
    await eventually(async () =>
      expect(await hasFocus(page.getByRole("link", { name: `Mug ${word}`, exact: true }))).toBe(true),
    );
    await deleteByKeyboard(page, `Mug ${word}`);
    await page.getByText(/nothing matches/i).waitFor();
    expect(await focusIsInContent(page)).toBe(true);
  },
);

test("a product that is kept gives the focus back to its button", async () => {
  const admin = await owner();
  const { title } = await newProduct(admin, 1_005);
  const { page } = await browser.newPerson({ as: admin });
  await page.goto(`/admin/products?search=${title.replace("Thing ", "")}`);
  const opener = page.getByRole("button", { name: `Delete ${title}` });
  await opener.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await eventually(async () => expect(await hasFocus(opener)).toBe(true));
});

test("a product that can't be deleted comes back, and the focus is not lost", async () => {
  const admin = await owner();
  const { id, title } = await newProduct(admin, 1_005);
  const { page, expect: announce } = await browser.newPerson({ as: admin });
  announce(/status of 500/);
  await page.route(`**/api/admin/products/${id}`, (route) => route.fulfill({ status: 500, body: "" }));
  await page.goto(`/admin/products?search=${title.replace("Thing ", "")}`);
  await deleteByKeyboard(page, title);
  await page.getByText(`${title} was not deleted`).waitFor();
  await page.getByRole("row").filter({ hasText: title }).waitFor();
  expect(await focusIsInContent(page)).toBe(true);
});
