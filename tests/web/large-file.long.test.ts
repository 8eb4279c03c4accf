import { expect, test } from "@jest/globals";
import { owner } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";
import { beginFile, pretendedOrder } from "./support/pretended-orders.ts";

const browser = useBrowser();

test("a file of 100,000 rows takes no more memory than one of a few, where it goes to the disk itself", async () => {
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
    const order = ${JSON.stringify(pretendedOrder(1))};
    window.fetch = async (url, init) => {
      const { pathname, searchParams } = new URL(url, location.href);
      if (pathname !== "/api/admin/orders") return real(url, init);
      const from = Number(searchParams.get("cursor") ?? 0);
      const to = from + Number(searchParams.get("limit") ?? 25);
      const items = Array.from({ length: to - from }, (_, at) => ({ ...order, id: "ord_" + (from + at) }));
      return Response.json({ items, ...(to < 100000 && { nextCursor: String(to) }) });
    };`);
  await page.goto("/admin/orders");
  await page.getByRole("table").getByRole("row").nth(1).waitFor();
  const devtools = await context.newCDPSession(page);
  const heap = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    return usedSize;
  };
  const before = await heap();
  await beginFile(page, "CSV");
  await page.getByText("100,000 rows are in the file.").waitFor();
  const written = await page.evaluate<number>("window.written");
  expect(written).toBeGreaterThan(10_000_000);
  // One that kept what it wrote would hold all of that.
  expect((await heap()) - before).toBeLessThan(5_000_000);
});
