import { expect, test } from "@jest/globals";
import { eventually } from "../contract/support/client.ts";
import { stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

/** Calls itself what a person's browser does: a headless one is known as a bot. */
const userAgent =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";

test("a buyer who opens a link is a view and a visitor on its ambassador's pages, twice a view more, with the site they came from", async () => {
  const on = await stage([2_000]);
  const { page } = await browser.newPerson({ as: on.ambassador.client });
  await page.goto("/stats");
  await page.getByText("Nothing opened or sold in this time").waitFor();
  await page.getByText("No site is known yet").waitFor();

  const buyer = await browser.newPerson();
  await buyer.page.setExtraHTTPHeaders({ "user-agent": userAgent, referer: "https://www.instagram.com/" });
  for (let times = 0; times < 2; times++) {
    const told = buyer.page.waitForResponse(/\/views$/);
    await buyer.page.goto(`/c/${on.code}`);
    expect((await told).status()).toBe(204);
  }
  const figure = (name: string) =>
    page
      .locator("dl > div")
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator("dd");
  await eventually(async () => {
    await page.reload();
    await page.getByRole("heading", { name: "Where visitors came from, all time" }).waitFor();
    expect(await figure("Views, 30 days").textContent()).toBe("2");
  });
  expect(await figure("Visitors, 30 days").textContent()).toBe("1");
  expect(await figure("Conversion").textContent()).toBe("0%");
  await page.getByRole("row", { name: "instagram.com 2" }).waitFor();
  await page.getByText("Views", { exact: true }).first().click();
  await page.getByRole("img", { name: "Views a day, as bars. The table has the same numbers." }).waitFor();
  await page.getByText("Table", { exact: true }).click();
  await page
    .getByRole("region", { name: "Numbers day by day" })
    .getByRole("cell", { name: "2", exact: true })
    .waitFor();
  await page.goto("/links");
  expect(await figure("Views").textContent()).toBe("2");

  // Whoever is signed in looks at what is theirs: it is no view.
  await page.setExtraHTTPHeaders({ "user-agent": userAgent });
  const told: string[] = [];
  page.on("request", (request) => void (/\/views$/.test(request.url()) && told.push(request.url())));
  await page.goto(`/c/${on.code}`, { waitUntil: "networkidle" });
  await page.getByRole("heading", { level: 1, name: /recommends/i }).waitFor();
  expect(told).toEqual([]);
});
