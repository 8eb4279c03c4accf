import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { AppPage } from "../support/all-pages.ts";
import { violationsOn } from "../support/axe.ts";
import { desktop, phone, useBrowser } from "../support/browser.ts";
import { chooseColours, forgetColours } from "../support/colours.ts";
import { wrongInBothColours } from "../support/desktop-look.ts";
import { keepScreenshot } from "../support/screenshots.ts";
import { visitors, walk, wrongWidthOf } from "../support/walk.ts";

/** Every page of the app: what axe-core, the browser and a ruler find wrong. Keeps pictures of each in `dist/screenshots`. */

const browser = useBrowser();

/** An owner sees more than a test should take: each of these sees every fifth page. */
const parts = 5;
const tours = visitors.flatMap((who) =>
  who === "an owner"
    ? Array.from({ length: parts }, (_, part) => ({ who, which: `${part + 1} of ${parts}`, of: parts, part }))
    : [{ who, which: "all", of: 1, part: 0 }],
);

test.each(tours)(
  "every page that $who sees ($which) is in order and accessible, light and dark, on a desktop and on a phone",
  async ({ who, of, part }) => {
    const look = async (page: Page, at: AppPage) => {
      const found = await wrongInBothColours(page, at, (scheme) => keepScreenshot(page, at.name, scheme, "desktop"));
      await page.setViewportSize(phone);
      found.push(...(await wrongWidthOf(page)), ...(await violationsOn(page)));
      await keepScreenshot(page, at.name, "dark", "phone");
      await chooseColours(page, "light");
      found.push(...(await violationsOn(page, "colors")));
      await keepScreenshot(page, at.name, "light", "phone");
      await page.setViewportSize(desktop);
      await forgetColours(page);
      return found;
    };
    const isOfPart = (_: AppPage, index: number) => index % of === part;
    const wrong = await walk(browser.newPerson, who, { viewport: desktop }, look, isOfPart);
    expect(wrong).toEqual([]);
  },
);
