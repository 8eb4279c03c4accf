import { expect, test } from "@jest/globals";
import { newAmbassador, owner } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

test.each(["/nowhere", "/admin/nowhere", "/admin/orders/a/b"])(
  "at %s a stranger is told that there is nothing, and not asked to sign in",
  async (path) => {
    const { page, expect: announce } = await browser.newPerson();
    announce(/status of 401/);
    await page.goto(path);
    await page.getByRole("heading", { level: 1, name: "Page not found" }).waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
  },
);

test("whoever is signed in finds the way on from such an address in the menu", async () => {
  for (const [as, path] of [
    [await owner(), "/admin/nowhere"],
    [(await newAmbassador()).client, "/nowhere"],
  ] as const) {
    const { page } = await browser.newPerson({ as });
    await page.goto(path);
    await page.getByRole("heading", { level: 1, name: "Page not found" }).waitFor();
    await page.getByRole("navigation", { name: "Main" }).first().waitFor();
  }
});

test("on paper no header or menu lies over an order", async () => {
  const on = await stage([1_000]);
  const { orderId } = await sell(on, [1]);
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto(`/admin/orders/${orderId}`);
  await page.getByRole("heading", { level: 1, name: /^Order #/ }).waitFor();
  await page.emulateMedia({ media: "print" });
  const stuck = await page.evaluate<string[]>(`[...document.querySelectorAll("body *")]
    .filter((each) => ["fixed", "sticky"].includes(getComputedStyle(each).position) && each.getClientRects().length > 0 && each.textContent.trim() !== "")
    .map((each) => each.className)`);
  expect(stuck).toEqual([]);
  await page.getByRole("heading", { level: 1, name: /^Order #/ }).waitFor();
});
