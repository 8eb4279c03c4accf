import type { Page } from "playwright-core";
import type { AppPage } from "./all-pages.ts";
import { violationsOn } from "./axe.ts";
import type { Scheme } from "./browser.ts";
import { chooseColours, noTransitions } from "./colours.ts";
import { wrongNamesOn, wrongWidthOf } from "./walk.ts";

/**
 * What is wrong with a page on a desktop, light and then dark; it stays dark.
 * @param onLook called once the page was looked at in a scheme
 */
export async function wrongOnDesktop(
  page: Page,
  at: AppPage,
  onLook: (scheme: Scheme) => Promise<void> = async () => {},
): Promise<string[]> {
  await page.addStyleTag({ content: noTransitions });
  const found = [...(await wrongNamesOn(page, at)), ...(await wrongWidthOf(page)), ...(await violationsOn(page))];
  await onLook("light");
  await chooseColours(page, "dark");
  found.push(...(await violationsOn(page, "colors")));
  await onLook("dark");
  return found;
}
