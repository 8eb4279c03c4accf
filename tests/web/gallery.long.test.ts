import { afterAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../contract/support/client.ts";
import { takeDownProducts } from "../contract/support/people.ts";
import { stage } from "../contract/support/shop.ts";
import { desktop, phone, useBrowser } from "./support/browser.ts";
import { hasFocus, pressOn } from "./support/keyboard.ts";

const browser = useBrowser();
afterAll(takeDownProducts);

/** A link to two products, of which the first has four pictures. */
async function seen(viewport = desktop) {
  const on = await stage([1_000, 2_000]);
  const [product] = on.products;
  if (!product) throw new Error("There is no product.");
  const moreImageUrls = ["lamp", "vase", "clock"].map((name) => `/demo/${name}.svg`);
  await on.admin.put(`/api/admin/products/${product.id}`, { moreImageUrls });
  const { page } = await browser.newPerson({ viewport });
  await page.goto(`/c/${on.code}`);
  const opener = page.getByRole("button", { name: `See all 4 pictures of ${product.title}` });
  await opener.waitFor();
  return { page, opener, title: product.title };
}
const gallery = (page: Page) => page.getByRole("dialog");
const large = (page: Page, title: string, place: number) =>
  gallery(page).getByRole("img", { name: `${title}, picture ${place} of 4` });

describe("a product's pictures on the buyer's page", () => {
  test("are looked at by keyboard alone: opened, gone through, closed, and the focus is where it was", async () => {
    const { page, opener, title } = await seen();
    await pressOn(page, opener);
    await large(page, title, 1).waitFor();
    await page.keyboard.press("ArrowRight");
    await large(page, title, 2).waitFor();
    await gallery(page).getByRole("status").filter({ hasText: "Picture 2 of 4" }).waitFor();
    for (const _ of [1, 2]) await page.keyboard.press("ArrowLeft");
    await large(page, title, 4).waitFor();
    const third = gallery(page).getByRole("button", { name: "Show picture 3" });
    await pressOn(page, third);
    await large(page, title, 3).waitFor();
    expect(await third.getAttribute("aria-current")).toBe("true");
    await page.keyboard.press("Escape");
    await gallery(page).waitFor({ state: "detached" });
    await eventually(async () => expect(await hasFocus(opener)).toBe(true));
  });

  test("come one large and all small, of which none moves anything; a press beside them closes them", async () => {
    const { page, opener, title } = await seen(phone);
    await opener.click();
    await large(page, title, 1).waitFor();
    const box = () => gallery(page).locator(".gallery-large").boundingBox();
    const before = await box();
    for (const place of [2, 3, 4]) {
      await gallery(page)
        .getByRole("button", { name: `Show picture ${place}` })
        .click();
      await large(page, title, place).waitFor();
      expect(await box()).toEqual(before);
    }
    const { width } = phone;
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.mouse.click(4, 4);
    await gallery(page).waitFor({ state: "detached" });
  });

  test("are not there to open where a product has one", async () => {
    const { page } = await seen();
    expect(await page.getByRole("button", { name: /^see all/i }).count()).toBe(1);
  });
});
