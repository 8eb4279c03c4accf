import { expect, test } from "@jest/globals";
import { desktop, useBrowser } from "../support/browser.ts";
import { wrongOnDesktop } from "../support/desktop-look.ts";
import { asItOpens, regulars, walk } from "../support/walk.ts";

/**
 * Every page of the app as it opens, as those see it who are there each day: what axe-core, the browser and a ruler find wrong on a desktop. pages.long.test.ts looks at them
 * in every way, with what one does on them, such as dialogs, and keeps pictures; phone.long.test.ts in the hand and in the dark.
 */

const browser = useBrowser();

test.each(regulars)("every page that %s opens is in order and accessible", async (who) => {
  const wrong = await walk(browser.newPerson, who, { viewport: desktop }, wrongOnDesktop, asItOpens);
  expect(wrong).toEqual([]);
});
