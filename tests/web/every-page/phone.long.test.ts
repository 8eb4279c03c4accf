import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { owner } from "../../contract/support/people.ts";
import { stage } from "../../contract/support/shop.ts";
import { phone, useBrowser } from "../support/browser.ts";
import { contentIsThere } from "../support/content-is-there.ts";
import { asItOpens, visitors, walk, wrongWidthOf } from "../support/walk.ts";

/** 375 CSS pixels wide from the first moment, in the dark, touched instead of clicked. What axe finds on a phone, and what one does on pages, pages.long.test.ts looks at. */

const browser = useBrowser();
const inHand = { scheme: "dark", viewport: phone, touch: true } as const;

test.each(visitors)("no page that %s opens on a phone scrolls sideways", async (who) => {
  const look = async (page: Page) => {
    await contentIsThere(page);
    return wrongWidthOf(page);
  };
  expect(await walk(browser.newPerson, who, inHand, look, asItOpens)).toEqual([]);
});

describe("the main navigation on a phone", () => {
  test.each([
    ["an ambassador", "/products", ["Links", "Statistics", "Rankings", "Products"]],
    ["an owner", "/admin", ["Products", "Ambassadors", "Orders", "Home"]],
  ])("leads %s everywhere, with one touch", async (who, path, places) => {
    const as = who === "an owner" ? await owner() : (await stage()).ambassador.client;
    const { page } = await browser.newPerson({ ...inHand, as });
    await page.goto(path);
    const bar = page.getByRole("navigation", { name: "Main" });
    for (const place of places) {
      const tab = bar.getByRole("link", { name: place });
      await tab.tap();
      await page.getByRole("heading", { level: 1, name: place }).waitFor();
      expect(await tab.getAttribute("aria-current")).toBe("page");
      const box = await tab.boundingBox();
      expect(
        box && { isHighEnough: box.height >= 40, isWideEnough: box.width >= 40, isInSight: box.y + box.height <= 812 },
      ).toEqual({
        isHighEnough: true,
        isWideEnough: true,
        isInSight: true,
      });
    }
  });
});
