import { text as streamed } from "node:stream/consumers";
import { expect, test } from "@jest/globals";
import { owner } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

test("an owner takes the whole journal away, for an accountant", async () => {
  const on = await stage([1_005]);
  const order = await sell(on, [1]);
  const { page } = await browser.newPerson({ as: await owner() });
  // As a browser that can't write into a file that one picks.
  await page.addInitScript("delete window.showSaveFilePicker");
  await page.goto("/admin/books");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download: For an accountant" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^books-\d{4}-\d\d-\d\d\.journal$/);
  const text = await streamed(await download.createReadStream());
  expect(text).toContain(`order:${order.orderId}`);
  expect(text).toMatch(/commission:usr_\w+:\d{4}-\d\d-\d\d {2}EUR -1\.01/);
  await page.getByText(/entr(y is|ies are) in the file/).waitFor();
});
