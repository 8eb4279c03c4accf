import { expect, test } from "@jest/globals";
import { renderDocument } from "../../shared/site/documents.ts";
import { stage } from "../contract/support/shop.ts";
import { violationsOn } from "./support/axe.ts";
import { useBrowser } from "./support/browser.ts";
import { payButton } from "./support/buyer-pages.ts";

const browser = useBrowser();
const look = {
  name: "Sun",
  currency: "eur",
  rateBps: 1_000,
  signUp: "open" as const,
  delivery: "physical",
  tax: { rateBps: 0, base: "gross" },
  color: "#ffd400",
} as const;
const sun = { ...look, version: 1, legal: {} };

test.each(["light", "dark"] as const)(
  "a yellow shop's buttons are yellow in %s, with text that can be read",
  async (scheme) => {
    const { code } = await stage();
    const { page } = await browser.newPerson({ scheme });
    await page.route(`**/c/${code}`, async (route) => {
      const response = await route.fetch();
      const unfilled = (await response.text()).replace(/<script [^>]*id="shop">.*?<\/script>/, "<!--shop-->");
      await route.fulfill({ response, body: renderDocument(unfilled, sun) });
    });
    await page.goto(`/c/${code}`);
    await payButton(page).waitFor();
    const shown = await page.evaluate<unknown>(`(() => {
    const { backgroundColor: ground, color: text } = getComputedStyle(document.querySelector("button[type=submit]"));
    return { ground, text };
  })()`);
    expect(shown).toEqual({ ground: "rgb(255, 212, 0)", text: "rgb(26, 29, 33)" });
    expect(await violationsOn(page, "colors")).toEqual([]);
  },
);
