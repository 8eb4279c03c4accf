import type { Page } from "playwright-core";
import { eventually } from "../../contract/support/client.ts";

/** Waits until nothing on a page is still to come: no bars in place of content, no picture under way. */
export async function contentIsThere(page: Page): Promise<void> {
  await eventually(async () => {
    const missing = await page.evaluate<string[]>(`[
      ...document.querySelectorAll(".mantine-Skeleton-root, [aria-busy=true]"),
      ...[...document.images].filter((image) => !image.complete && image.loading !== "lazy"),
    ].map((each) => each.outerHTML.slice(0, 120))`);
    if (missing.length > 0) throw new Error(`${page.url()} still lacks ${missing.join(", ")}`);
  });
}
