import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../../contract/support/client.ts";
import type { Scheme } from "./browser.ts";

/** Colours are looked at right after they changed, not on their way. */
export const noTransitions = "*, ::before, ::after { transition: none !important }";

/** Chooses other colours than the device's, which phone.long.test.ts looks at; by script, for a dialog may stand before the button. */
export async function chooseColours(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme === "dark" ? "light" : "dark" });
  await page.evaluate(
    `document.querySelector("button[aria-label='${scheme === "dark" ? "Dark" : "Light"} colours']").click()`,
  );
  await eventually(async () => {
    expect(await page.evaluate("document.documentElement.dataset.mantineColorScheme")).toBe(scheme);
  });
}

/** Gives the colours back to the device, which prefers light ones. */
export async function forgetColours(page: Page): Promise<void> {
  await page.evaluate("localStorage.clear()");
  await page.emulateMedia({ colorScheme: "light" });
}
