import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../contract/support/client.ts";
import { newAmbassador, newProduct, owner } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { contentIsThere } from "./support/all-pages.ts";
import { violationsOn } from "./support/axe.ts";
import { phone, useBrowser } from "./support/browser.ts";
import { hasFocus } from "./support/keyboard.ts";

const browser = useBrowser();
const home = temporaryDirectory();
afterAll(() => home[Symbol.dispose]());

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

describe("a file", () => {
  const order = (number: number) => ({
    id: `ord_${String(number).padStart(26, "0")}`,
    status: "PAID",
    code: "0123456789abcdef",
    ambassador: { id: "usr_1", name: "Ada L." },
    buyer: {
      firstName: number === 0 ? "=HYPERLINK(1)" : "Bo",
      lastName: "Berg, Jr.",
      email: `bo${number}@buyer.example`,
    },
    lines: [],
    totalMinor: 2_495,
    refundedMinor: 0,
    refunds: [],
    disputes: [],
    currency: "eur",
    split: { ambassadorMinor: 250, shopMinor: 2_245 },
    createdAt: "2026-11-22T10:00:00.000Z",
  });

  /** A shop of so many orders, as far as this page sees. */
  async function pretend(page: Page, count: number): Promise<void> {
    await page.route("**/api/admin/orders?*", async (route) => {
      const query = new URL(route.request().url()).searchParams;
      const from = Number(query.get("cursor") ?? 0);
      const to = Math.min(count, from + Number(query.get("limit") ?? 25));
      const items = Array.from({ length: to - from }, (_, place) => order(from + place));
      await route.fulfill({ json: { items, ...(to < count && { nextCursor: String(to) }) } });
    });
  }

  const begin = async (page: Page, format: string) => {
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("dialog", { name: "Export orders" }).getByRole("button", { name: format }).click();
  };
  const noPicker = "delete window.showSaveFilePicker";

  test("holds every row, page by page, with nothing that a table's program would run", async () => {
    const { page } = await browser.newPerson({ as: await owner() });
    await page.addInitScript(noPicker);
    await pretend(page, 5_050);
    await page.goto("/admin/orders");
    for (const [format, ending] of [
      ["CSV", "csv"],
      ["JSON", "json"],
    ] as const) {
      const download = page.waitForEvent("download");
      await begin(page, format);
      await page.getByText("5,050 rows are in the file.").waitFor();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(new RegExp(`^orders-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
      const at = join(home.path, `orders.${ending}`);
      await file.saveAs(at);
      const text = await readFile(at, "utf8");
      if (format === "JSON") {
        expect(JSON.parse(text)).toHaveLength(5_050);
      } else {
        const lines = text.split("\r\n");
        expect(lines).toHaveLength(5_052);
        expect(lines[0]).toMatch(/^\uFEFFOrder,Placed,/);
        expect(lines[1]).toContain(`"'=HYPERLINK(1)","Berg, Jr.",bo0@buyer.example`);
        expect(lines[5_050]).toContain("bo5049@buyer.example");
      }
      await page.getByRole("button", { name: "Close" }).last().click();
      await page.getByRole("dialog").waitFor({ state: "hidden" });
    }
  });

  test("can be stopped, and tells of a page that can't be had", async () => {
    const { page, expect: announce } = await browser.newPerson({ as: await owner() });
    announce(/status of 400/);
    await page.addInitScript(noPicker);
    await pretend(page, 1_000_000);
    await page.goto("/admin/orders");
    await begin(page, "CSV");
    await page.getByText(/00 rows so far/).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "CSV" }).waitFor();
    await page.route("**/api/admin/orders?*cursor=200*", (route) =>
      route.fulfill({ status: 400, json: { code: "invalid_request", title: "No such page.", errors: [] } }),
    );
    await dialog.getByRole("button", { name: "CSV" }).click();
    await page.getByRole("alert").getByText("The file was not finished.").waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test("of 100,000 rows takes no more memory than one of a few, where it goes to the disk itself", async () => {
    const { page, context } = await browser.newPerson({ as: await owner() });
    await page.addInitScript(`
      window.written = 0;
      window.showSaveFilePicker = async () => ({
        createWritable: async () => ({
          write: async (text) => { window.written += text.length; },
          close: async () => {},
          abort: async () => {},
        }),
      });`);
    // The API in the page itself: a hundred thousand rows by way of this process would take minutes.
    await page.addInitScript(`
      const real = window.fetch;
      const order = ${JSON.stringify(order(1))};
      window.fetch = async (url, init) => {
        const { pathname, searchParams } = new URL(url, location.href);
        if (pathname !== "/api/admin/orders") return real(url, init);
        const from = Number(searchParams.get("cursor") ?? 0);
        const to = from + Number(searchParams.get("limit") ?? 25);
        const items = Array.from({ length: to - from }, (_, at) => ({ ...order, id: "ord_" + (from + at) }));
        return Response.json({ items, ...(to < 100000 && { nextCursor: String(to) }) });
      };`);
    await page.goto("/admin/orders");
    await rows(page).first().waitFor();
    const devtools = await context.newCDPSession(page);
    const heap = async () => {
      await devtools.send("HeapProfiler.collectGarbage");
      const { usedSize } = await devtools.send("Runtime.getHeapUsage");
      return usedSize;
    };
    const before = await heap();
    await begin(page, "CSV");
    await page.getByText("100,000 rows are in the file.").waitFor();
    const written = await page.evaluate<number>("window.written");
    expect(written).toBeGreaterThan(10_000_000);
    // One that kept what it wrote would hold all of that.
    expect((await heap()) - before).toBeLessThan(5_000_000);
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
