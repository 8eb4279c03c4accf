import type { Page } from "playwright-core";
import type { AppPage } from "./all-pages.ts";
import { violationsOn } from "./axe.ts";
import type { Scheme } from "./browser.ts";
import { chooseColours, noTransitions } from "./colours.ts";
import { wrongNamesOn, wrongWidthOf } from "./walk.ts";

/** What is wrong with a page on a desktop, in the colours that it has. */
export async function wrongOnDesktop(page: Page, at: AppPage): Promise<string[]> {
  await page.addStyleTag({ content: noTransitions });
  return [...(await wrongNamesOn(page, at)), ...(await wrongWidthOf(page)), ...(await violationsOn(page))];
}

/**
 * The same, light and then dark; it stays dark.
 * @param onLook called once the page was looked at in a scheme
 */
export async function wrongInBothColours(
  page: Page,
  at: AppPage,
  onLook: (scheme: Scheme) => Promise<void>,
): Promise<string[]> {
  const found = await wrongOnDesktop(page, at);
  await onLook("light");
  await chooseColours(page, "dark");
  found.push(...(await violationsOn(page, "colors")));
  await onLook("dark");
  return found;
}
