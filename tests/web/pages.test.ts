import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../contract/support/client.ts";
import { violationsOn } from "./support/axe.ts";
import { desktop, phone, type Scheme, useBrowser } from "./support/browser.ts";
import { keepScreenshot } from "./support/screenshots.ts";
import { visitors, walk, wrongNamesOn, wrongWidthOf } from "./support/walk.ts";

/** Every page of the app: what axe-core, the browser and a ruler find wrong. Keeps pictures of each in `dist/screenshots`. */

const browser = useBrowser();

/** Colours are looked at right after they changed, not on their way. */
const noTransitions = "*, ::before, ::after { transition: none !important }";

test.each(visitors)(
  "every page that %s sees is in order and accessible, light and dark, on a desktop and on a phone",
  async (who) => {
    const wrong = await walk(browser.newPerson, who, { viewport: desktop }, async (page, at) => {
      await page.addStyleTag({ content: noTransitions });
      const found = [...(await wrongNamesOn(page, at)), ...(await wrongWidthOf(page)), ...(await violationsOn(page))];
      await keepScreenshot(page, at.name, "light", "desktop");
      await choose(page, "dark");
      found.push(...(await violationsOn(page, "colors")));
      await keepScreenshot(page, at.name, "dark", "desktop");
      await page.setViewportSize(phone);
      found.push(...(await wrongWidthOf(page)), ...(await violationsOn(page)));
      await keepScreenshot(page, at.name, "dark", "phone");
      await choose(page, "light");
      found.push(...(await violationsOn(page, "colors")));
      await keepScreenshot(page, at.name, "light", "phone");
      await page.setViewportSize(desktop);
      await page.evaluate("localStorage.clear()");
      await page.emulateMedia({ colorScheme: "light" });
      return found;
    });
    expect(wrong).toEqual([]);
  },
  120_000,
);

/** Chooses other colours than the device's, which phone.test.ts looks at; by script, for a dialog may stand before the button. */
async function choose(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme === "dark" ? "light" : "dark" });
  await page.evaluate(
    `document.querySelector("button[aria-label='${scheme === "dark" ? "Dark" : "Light"} colours']").click()`,
  );
  await eventually(async () => {
    expect(await page.evaluate("document.documentElement.dataset.mantineColorScheme")).toBe(scheme);
  });
}
