import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { owner } from "../contract/support/people.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { violationsOn } from "./support/axe.ts";
import { useBrowser } from "./support/browser.ts";
import { beginFile, noPicker, pretendOrders } from "./support/pretended-orders.ts";

const browser = useBrowser();
const home = temporaryDirectory();
afterAll(() => home[Symbol.dispose]());

test("a file holds every row, page by page, with nothing that a table's program would run", async () => {
  const { page } = await browser.newPerson({ as: await owner() });
  await page.addInitScript(noPicker);
  await pretendOrders(page, 5_050);
  await page.goto("/admin/orders");
  for (const [format, ending] of [
    ["CSV", "csv"],
    ["JSON", "json"],
  ] as const) {
    const download = page.waitForEvent("download");
    await beginFile(page, format);
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
      expect(lines[0]).toMatch(/^\uFEFFOrder,Order’s id,Placed,/);
      expect(lines[1]).toContain(`"'=HYPERLINK(1)","Berg, Jr.",bo0@buyer.example`);
      expect(lines[5_050]).toContain("bo5049@buyer.example");
    }
    await page.getByRole("button", { name: "Close" }).last().click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
});

test("a file can be stopped, and tells of a page that can't be had", async () => {
  const { page, expect: announce } = await browser.newPerson({ as: await owner() });
  announce(/status of 400/);
  await page.addInitScript(noPicker);
  await pretendOrders(page, 1_000_000);
  await page.goto("/admin/orders");
  await beginFile(page, "CSV");
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
