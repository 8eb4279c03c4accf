import { expect, test } from "@jest/globals";
import { violationsOn } from "../support/axe.ts";
import { desktop, phone, useBrowser } from "../support/browser.ts";
import { chooseColours, forgetColours } from "../support/colours.ts";
import { wrongInBothColours } from "../support/desktop-look.ts";
import { keepScreenshot } from "../support/screenshots.ts";
import { visitors, walk, wrongWidthOf } from "../support/walk.ts";

/** Every page of the app: what axe-core, the browser and a ruler find wrong. Keeps pictures of each in `dist/screenshots`. */

const browser = useBrowser();

test.each(visitors)(
  "every page that %s sees is in order and accessible, light and dark, on a desktop and on a phone",
  async (who) => {
    const wrong = await walk(browser.newPerson, who, { viewport: desktop }, async (page, at) => {
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
    });
    expect(wrong).toEqual([]);
  },
);
