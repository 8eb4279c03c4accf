import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Scheme } from "./browser.ts";

const folder = join(import.meta.dirname, "../../../dist/screenshots");

/**
 * Keeps what a page looks like, for people: `dist/screenshots/admin-orders.dark.phone.png`. All of the page on a desktop;
 * what is in sight on a phone, whose navigation stays at the bottom of the screen.
 */
export async function keepScreenshot(
  page: Page,
  name: string,
  scheme: Scheme,
  size: "desktop" | "phone",
): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.${scheme}.${size}.png`), fullPage: size === "desktop" });
}
