import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
import { newProduct } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { phone, useBrowser } from "./support/browser.ts";
import { contentIsThere } from "./support/content-is-there.ts";

const browser = useBrowser();

/** What a shop of years would answer: every amount of the real answer, some hundred thousand times as much. */
async function growAmounts(page: Page, path: RegExp): Promise<void> {
  await page.route(path, async (route) => {
    const answer = await route.fetch();
    const text = (await answer.text()).replace(
      /("\w+Minor":)(-?\d+)/g,
      (_, name, minor) => name + (Number(minor) && 98_765_432_100),
    );
    await route.fulfill({ response: answer, body: text });
  });
}

/** Amounts that stick out of the sight, of a card, or of anything that clips. */
const stickingOut = `[...document.querySelectorAll(".amount, svg.recharts-surface text")].flatMap((amount) => {
  const own = amount.getBoundingClientRect();
  if (own.width === 0) return [];
  for (let box = amount.parentElement; box; box = box.parentElement) {
    const look = getComputedStyle(box);
    if (/auto|scroll/.test(look.overflowX)) return [];
    const frames = look.overflowX !== "visible" || parseFloat(look.borderRightWidth) > 0 || box === document.body;
    const around = box.getBoundingClientRect();
    if (frames && (own.right > around.right + 1 || own.left < around.left - 1)) {
      return [amount.textContent + " in " + (box.className || box.tagName)];
    }
  }
  return [];
})`;

const widths = [
  ["a phone", phone],
  ["a tablet", { width: 820, height: 1180 }],
  ["a desktop", { width: 1440, height: 900 }],
] as const;

describe.each(widths)("on %s, amounts of nine figures stay in their cards", (_what, viewport) => {
  test("of the owner", async () => {
    const on = await stage([99_999_999]);
    const order = await sell(on, [1]);
    const { page } = await browser.newPerson({ as: on.admin, viewport });
    await growAmounts(page, /\/api\/admin\/(stats|orders|ambassadors)/);
    for (const path of ["", "?as=table", "/orders", `/orders/${order.orderId}`, "/ambassadors", "/products"]) {
      await page.goto(`/admin${path}`);
      await page.locator("main .amount:visible").first().waitFor();
      await contentIsThere(page);
      expect([path, await page.evaluate(stickingOut)]).toEqual([path, []]);
    }
  });

  test("of an ambassador", async () => {
    const on = await stage([99_999_999]);
    await sell(on, [1]);
    const { page } = await browser.newPerson({ as: on.ambassador.client, viewport });
    await growAmounts(page, /\/api\/ambassador\/(user|stats|earnings|statement|rankings|links)/);
    for (const path of ["/stats", "/earnings", "/links", "/rankings", "/products"]) {
      await page.goto(path);
      await page.locator("main .amount:visible").first().waitFor();
      await contentIsThere(page);
      expect([path, await page.evaluate(stickingOut)]).toEqual([path, []]);
    }
  });
});

const boxes = z.object({ list: z.number(), lines: z.array(z.number()) });

test("a buyer's products are as wide as their column, however short what is said of them", async () => {
  const on = await stage([1_000]);
  const short = await newProduct(on.admin, 1_000, "Mug");
  await on.admin.put(`/api/admin/products/${short.id}`, { description: "Blue." });
  const { body } = await on.ambassador.client.post("/api/ambassador/links", { productIds: [short.id] });
  const { code } = z.parse(z.object({ code: z.string() }), body);
  const { page } = await browser.newPerson({ viewport: { width: 1440, height: 900 } });
  await page.goto(`/c/${code}`);
  await page.locator(".line").first().waitFor();
  const { list, lines } = z.parse(
    boxes,
    await page.evaluate(`({
      list: document.querySelector(".order-products").clientWidth,
      lines: [...document.querySelectorAll(".line")].map((line) => line.getBoundingClientRect().width),
    })`),
  );
  expect(list).toBeGreaterThan(600);
  expect(lines.map(Math.round)).toEqual(lines.map(() => list));
});

test.each([820, 1024])("the shop's name stands in full beside the menu at %i pixels", async (width) => {
  const on = await stage();
  for (const [as, path] of [
    [on.admin, "/admin"],
    [on.ambassador.client, "/products"],
  ] as const) {
    const { page } = await browser.newPerson({ as, viewport: { width, height: 1180 } });
    await page.goto(path);
    const name = page.locator("header .brand-name");
    await name.waitFor();
    const cut = await name.evaluate(
      (span: { scrollHeight: number; clientHeight: number; scrollWidth: number; clientWidth: number }) =>
        span.scrollHeight > span.clientHeight + 1 || span.scrollWidth > span.clientWidth + 1,
    );
    expect([path, cut]).toEqual([path, false]);
  }
});
