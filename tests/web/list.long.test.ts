import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../contract/support/client.ts";
import { newAmbassador, newProduct, owner } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { violationsOn } from "./support/axe.ts";
import { phone, useBrowser } from "./support/browser.ts";
import { contentIsThere } from "./support/content-is-there.ts";
import { hasFocus } from "./support/keyboard.ts";

const browser = useBrowser();

const rows = (page: Page) => page.getByRole("table").getByRole("rowgroup").nth(1).getByRole("row");
const search = (page: Page) => page.getByRole("searchbox");

/** Three products that one word finds, in the order in which they were put up, and who owns the shop. */
async function someProducts() {
  const admin = await owner();
  const word = `w${randomUUID().slice(0, 8)}`;
  const titles = ["Vase", "Mug", "Kettle"].map((title) => `${title} ${word}`);
  for (const [place, title] of titles.entries()) await newProduct(admin, 1_000 + place, title);
  return { admin, word, titles };
}

test("whoever picks the last row on a phone has what can be done with it in sight, and not under the header", async () => {
  const { admin, word } = await someProducts();
  for (let place = 0; place < 6; place++) await newAmbassador(word, `Number${place}`);
  const { page } = await browser.newPerson({ as: admin, viewport: phone });
  await page.goto(`/admin/ambassadors?search=${word}`);
  await rows(page).nth(5).waitFor();
  await page.getByRole("checkbox", { name: /^pick/i }).last().check();
  const button = page.getByRole("region", { name: "Picked ambassadors" }).getByRole("button", { name: "Suspend 1" });
  const isReached = () =>
    button.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return element.contains(element.ownerDocument.elementFromPoint(x + width / 2, y + height / 2));
    });
  await eventually(async () => expect(await isReached()).toBe(true));
});

describe("the keyboard", () => {
  test("goes to the search by a slash, from row to row by arrows, and opens one by Enter", async () => {
    const { admin, word } = await someProducts();
    const { page } = await browser.newPerson({ as: admin });
    await page.goto("/admin/products");
    await rows(page).first().waitFor();
    await page.keyboard.press("/");
    await eventually(async () => expect(await hasFocus(search(page))).toBe(true));
    await page.keyboard.type(`${word} /`);
    expect(await search(page).inputValue()).toBe(`${word} /`);
    await page.waitForURL(new RegExp(`search=${word}`));
    await rows(page).nth(3).waitFor({ state: "detached" });
    const link = (title: string) => page.getByRole("link", { name: `${title} ${word}`, exact: true });
    const steps = [
      ["ArrowDown", "Kettle"],
      ["ArrowDown", "Mug"],
      ["ArrowUp", "Kettle"],
      ["End", "Vase"],
      ["ArrowDown", "Vase"],
      ["Home", "Kettle"],
    ] as const;
    for (const [key, title] of steps) {
      await page.keyboard.press(key);
      expect([key, await hasFocus(link(title))]).toEqual([key, true]);
    }
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: `Kettle ${word}` }).waitFor();
  });

  test("goes through an ambassador's products the same way", async () => {
    const { word } = await someProducts();
    const { page } = await browser.newPerson({ as: (await newAmbassador()).client });
    await page.goto(`/products?search=${word}`);
    const box = (title: string) => page.getByRole("checkbox", { name: `${title} ${word}` });
    await box("Vase").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.press("ArrowDown");
    expect(await hasFocus(box("Kettle"))).toBe(true);
    await page.keyboard.press("End");
    expect(await hasFocus(box("Vase"))).toBe(true);
  });
});

describe("headings", () => {
  test("sort, say how, and leave the order that only the whole list has to the whole list", async () => {
    const { admin, word } = await someProducts();
    const { page } = await browser.newPerson({ as: admin });
    await page.goto(`/admin/products?search=${word}`);
    const heading = (name: string) => page.getByRole("columnheader", { name });
    const names = async () =>
      (await rows(page).getByRole("link", { name: word, exact: false }).allTextContents()).filter(Boolean);
    await rows(page).nth(2).waitFor();
    expect(await names()).toEqual([`Kettle ${word}`, `Mug ${word}`, `Vase ${word}`]);
    await heading("Price").getByRole("button").click();
    await eventually(async () => expect(await names()).toEqual([`Vase ${word}`, `Mug ${word}`, `Kettle ${word}`]));
    expect(await heading("Price").getAttribute("aria-sort")).toBe("ascending");
    await heading("Price").getByRole("button").click();
    await eventually(async () => expect(await names()).toEqual([`Kettle ${word}`, `Mug ${word}`, `Vase ${word}`]));
    expect(await heading("Price").getAttribute("aria-sort")).toBe("descending");
    expect(await heading("Product").getByRole("button").isDisabled()).toBe(true);
    await page.goto("/admin/ambassadors");
    await heading("Revenue").getByRole("button").click();
    await page.waitForURL(/sort=revenue/);
    await contentIsThere(page);
    expect(await heading("Revenue").getAttribute("aria-sort")).toBe("descending");
  });
});

describe("filters", () => {
  test("stand as chips that take them away, and periods move with the day", async () => {
    const on = await stage([1_234]);
    const { orderId } = await sell(on, [1]);
    const { page } = await browser.newPerson({ as: on.admin });
    await page.goto("/admin/orders");
    const chips = page.getByRole("list", { name: "Filters" });
    const row = page.locator(`a[href*="${orderId}"]`);
    await row.waitFor();
    await page.getByLabel("Placed", { exact: true }).selectOption("Last 7 days");
    await page.getByLabel("Status").selectOption("Refunded");
    await row.waitFor({ state: "detached" });
    expect(new URL(page.url()).search).toBe("?period=7d&status=REFUNDED");
    await chips.getByRole("button", { name: "Remove Status: Refunded" }).click();
    await row.waitFor();
    await chips.getByRole("button", { name: "Remove Placed: Last 7 days" }).waitFor();
    await chips.getByRole("button", { name: "Clear all" }).click();
    await chips.waitFor({ state: "detached" });
    expect(new URL(page.url()).search).toBe("");
  });

  test("find an order by its id and its buyer's address, and an ambassador's orders on their page", async () => {
    const on = await stage([1_234]);
    const { orderId, buyerEmail } = await sell(on, [1]);
    const { page } = await browser.newPerson({ as: on.admin });
    await page.goto("/admin/orders");
    for (const words of [orderId, buyerEmail]) {
      await search(page).fill(words);
      await page.waitForURL(`**/orders?search=${encodeURIComponent(words)}`);
      await eventually(async () => {
        await page.reload();
        await contentIsThere(page);
        expect(await rows(page).count()).toBe(1);
      });
      expect(await rows(page).getByRole("link").first().getAttribute("href")).toContain(orderId);
    }
    await page.goto(`/admin/ambassadors/${on.ambassador.id}`);
    await page.getByRole("table", { name: "Orders" }).locator(`a[href*="${orderId}"]`).waitFor();
  });
});

test("columns are chosen, and a view is kept under a name, found again and forgotten", async () => {
  const { admin } = await someProducts();
  const { page } = await browser.newPerson({ as: admin });
  await page.goto("/admin/products?sort=price_desc");
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Added" }).check();
  await page.getByRole("checkbox", { name: "Updated" }).uncheck();
  await page.keyboard.press("Escape");
  await page.getByRole("columnheader", { name: "Added" }).waitFor();
  expect(await page.getByRole("columnheader", { name: "Updated" }).count()).toBe(0);
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByLabel("Save this view as").fill("Dear and new");
  await page.keyboard.press("Enter");
  await page.goto("/admin/products");
  await page.getByRole("columnheader", { name: "Updated" }).waitFor();
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: "Dear and new", exact: true }).click();
  await page.getByRole("columnheader", { name: "Added" }).waitFor();
  await page.waitForURL(/sort=price_desc&columns=title%2Cprice%2Cadded/);
  const forget = page.getByRole("button", { name: "Forget Dear and new" });
  if (!(await forget.isVisible())) await page.getByRole("button", { name: "Views" }).click();
  await forget.click();
  await forget.waitFor({ state: "detached" });
});

describe("picked rows", () => {
  test("of products are deleted at once, after one is asked", async () => {
    const { admin, word, titles } = await someProducts();
    const { page } = await browser.newPerson({ as: admin });
    await page.goto(`/admin/products?search=${word}`);
    for (const title of titles.slice(0, 2)) await page.getByRole("checkbox", { name: `Pick ${title}` }).check();
    const picked = page.getByRole("region", { name: "Picked products" });
    await picked.getByText("2 picked").waitFor();
    await picked.getByRole("button", { name: "Delete 2" }).click();
    await page.getByRole("dialog", { name: "Delete 2 products?" }).getByRole("button", { name: "Delete" }).click();
    await rows(page).nth(1).waitFor({ state: "detached" });
    await picked.waitFor({ state: "detached" });
    await page.getByRole("link", { name: titles[2] ?? "", exact: true }).waitFor();
  });

  test("of orders are held back for one reason, and released", async () => {
    const on = await stage([1_234]);
    for (let count = 0; count < 2; count++) await sell(on, [1]);
    const { page } = await browser.newPerson({ as: on.admin });
    await page.goto(`/admin/ambassadors/${on.ambassador.id}`);
    const table = page.getByRole("table", { name: "Orders" });
    await eventually(async () => {
      await page.reload();
      await table.getByRole("row").nth(2).waitFor({ timeout: 5_000 });
    });
    await page.getByRole("checkbox", { name: "Pick all orders shown" }).check();
    await page.getByRole("button", { name: "Hold 2 back" }).click();
    await page.getByLabel("Reason").fill("Looks odd");
    await page.getByRole("button", { name: "Hold it back" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.getByRole("checkbox", { name: "Pick all orders shown" }).check();
    await page.getByRole("button", { name: "Release 2" }).click();
    await page.getByText("2 released").waitFor();
  });
});

test("on a phone, rows are cards that say what each value is, and nothing is wrong with them", async () => {
  const on = await stage([1_234]);
  await sell(on, [1]);
  const { page } = await browser.newPerson({ as: on.admin, viewport: phone, touch: true });
  for (const path of ["/admin/orders?period=7d&status=PAID", "/admin/products", "/admin/ambassadors?sort=name"]) {
    await page.goto(path);
    await rows(page).first().waitFor();
    await contentIsThere(page);
    const [card, screen] = await page.evaluate<[number, number]>(
      `[document.querySelector("tbody tr").getBoundingClientRect().width, innerWidth]`,
    );
    expect(card).toBeLessThanOrEqual(screen);
    expect(
      await page
        .getByRole("columnheader")
        .first()
        .evaluate((head) => head.getBoundingClientRect().width),
    ).toBeLessThan(screen);
    const label = await rows(page)
      .first()
      .getByRole("cell")
      .last()
      .evaluate((cell) => cell.closest("tr")?.querySelector("td[data-label]:not(:has(a))")?.getAttribute("data-label"));
    expect(label).toBeTruthy();
    await page.getByLabel("Sort by").waitFor();
    expect([path, await violationsOn(page)]).toEqual([path, []]);
  }
});
