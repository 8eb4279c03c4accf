import { expect, test } from "@jest/globals";
import { desktop, useBrowser } from "../support/browser.ts";
import { wrongOnDesktop } from "../support/desktop-look.ts";
import { regulars, walk } from "../support/walk.ts";

/**
 * Every page of the app, as those see it who are there each day: what axe-core, the browser and a ruler find wrong on a desktop. phone.long.test.ts looks at them in the
 * hand and in the dark, pages.long.test.ts in every way, and keeps pictures.
 */

const browser = useBrowser();

test.each(regulars)("every page that %s sees is in order and accessible", async (who) => {
  const wrong = await walk(browser.newPerson, who, { viewport: desktop }, wrongOnDesktop);
  expect(wrong).toEqual([]);
});
