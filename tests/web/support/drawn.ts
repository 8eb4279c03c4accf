import type { Page } from "playwright-core";

/** Resolves once the browser has drawn what the page holds now: by the second of the next frames it has. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
}
