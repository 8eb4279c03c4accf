import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { newAmbassador, owner } from "../contract/support/people.ts";
import { phone, useBrowser } from "./support/browser.ts";

const browser = useBrowser();

/** How high a card of the profile is, while what it shows is read, and then. */
async function heightsOf(page: Page, path: string, title: string): Promise<(number | undefined)[]> {
  const held = Promise.withResolvers<void>();
  await page.route("**/api/*/email-choices", async (route) => {
    await held.promise;
    await route.fallback();
  });
  await page.goto(path);
  const card = page.locator(".mantine-Paper-root").filter({ has: page.getByRole("heading", { name: title }) });
  await card.waitFor();
  const before = (await card.boundingBox())?.height;
  held.resolve();
  await card.getByRole("switch").first().waitFor();
  return [before, (await card.boundingBox())?.height];
}

test("the card of e-mail choices is as high while it loads as it is then", async () => {
  for (const [path, as] of [
    ["/admin/profile", await owner()],
    ["/profile", (await newAmbassador()).client],
  ] as const) {
    // One card below the other: beside another it would be as high as that one.
    const { page } = await browser.newPerson({ as, viewport: phone });
    const [before, then] = await heightsOf(page, path, "E-mails that you get");
    expect([path, before]).toEqual([path, then]);
  }
});
