import { expect, test } from "@jest/globals";
import { violationsOn } from "../support/axe.ts";
import { phone, useBrowser } from "../support/browser.ts";
import { visitors, walk } from "../support/walk.ts";

/** 375 CSS pixels wide, touched, and dark because the device is. */

const browser = useBrowser();
const inHand = { scheme: "dark", viewport: phone, touch: true } as const;

test.each(visitors)("all that %s opens on a phone can be read in the dark", async (who) => {
  expect(await walk(browser.newPerson, who, inHand, (page) => violationsOn(page, "colors"))).toEqual([]);
});
