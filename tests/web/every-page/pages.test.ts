import { expect, test } from "@jest/globals";
import { desktop, useBrowser } from "../support/browser.ts";
import { forgetColours } from "../support/colours.ts";
import { wrongOnDesktop } from "../support/desktop-look.ts";
import { visitors, walk } from "../support/walk.ts";

/**
 * Every page of the app: what axe-core, the browser and a ruler find wrong on a desktop. phone.long.test.ts looks at them in the
 * hand, dark-phone.long.test.ts in the dark; pages.long.test.ts in every way, and keeps pictures.
 */

const browser = useBrowser();

test.each(visitors)("every page that %s sees is in order and accessible, light and dark", async (who) => {
  const wrong = await walk(browser.newPerson, who, { viewport: desktop }, async (page, at) => {
    const found = await wrongOnDesktop(page, at);
    await forgetColours(page);
    return found;
  });
  expect(wrong).toEqual([]);
});
