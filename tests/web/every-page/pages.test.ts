import { expect, test } from "@jest/globals";
import { violationsOn } from "../support/axe.ts";
import { desktop, useBrowser } from "../support/browser.ts";
import { chooseColours, forgetColours, noTransitions } from "../support/colours.ts";
import { visitors, walk, wrongNamesOn, wrongWidthOf } from "../support/walk.ts";

/**
 * Every page of the app: what axe-core, the browser and a ruler find wrong on a desktop. phone.test.ts looks at them in the
 * hand and in the dark; pages.long.test.ts in every way, and keeps pictures.
 */

const browser = useBrowser();

test.each(visitors)("every page that %s sees is in order and accessible, light and dark", async (who) => {
  const wrong = await walk(browser.newPerson, who, { viewport: desktop }, async (page, at) => {
    await page.addStyleTag({ content: noTransitions });
    const found = [...(await wrongNamesOn(page, at)), ...(await wrongWidthOf(page)), ...(await violationsOn(page))];
    await chooseColours(page, "dark");
    found.push(...(await violationsOn(page, "colors")));
    await forgetColours(page);
    return found;
  });
  expect(wrong).toEqual([]);
});
