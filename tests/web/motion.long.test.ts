import { expect, test } from "@jest/globals";
import { sell, stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

/** Notes where the dialog stands in each frame that is drawn. */
const watch = `
  globalThis.places = [];
  const note = () => {
    const dialog = document.querySelector("[role=dialog]");
    if (dialog) places.push(Math.round(dialog.getBoundingClientRect().top));
    requestAnimationFrame(note);
  };
  note();
`;

test("a dialog stands where it will stay from its first frame, for who asks for less motion", async () => {
  const on = await stage([1_005]);
  const { orderId } = await sell(on, [1]);
  const { page } = await browser.newPerson({ as: on.admin });
  await page.addInitScript(watch);
  await page.goto(`/admin/orders/${orderId}`);
  await page.getByRole("button", { name: /^refund/i }).click();
  await page.getByRole("dialog", { name: /refund/i }).waitFor();
  // Longer than the dialog would take to come in for others.
  const places = await page.evaluate<number[]>(`new Promise((resolve) => {
    const look = () => (places.length < 30 ? requestAnimationFrame(look) : resolve(places));
    look();
  })`);
  expect([...new Set(places)]).toHaveLength(1);
});
