import { expect, test } from "@jest/globals";
import { addDays, dayOf } from "../../shared/domain/period.ts";
import { eventually } from "../contract/support/client.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { phone, useBrowser } from "./support/browser.ts";

const browser = useBrowser();

test("an ambassador asks for days of their own, which the address keeps, and is told of what can't be at its field", async () => {
  const on = await stage([2_000]);
  await sell(on, [1]);
  const { page } = await browser.newPerson({ as: on.ambassador.client, viewport: phone });
  const figure = (name: string) =>
    page
      .locator("dl > div")
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator("dd");
  await page.goto("/stats?days=7");
  await eventually(async () => {
    await page.reload();
    await page.getByText("Orders, 7 days").waitFor();
    expect(await figure("Orders, 7 days").textContent()).toBe("1");
  });
  const period = page.getByLabel("Period", { exact: true });
  await period.selectOption("From … to …");
  const [from, to] = [page.getByLabel("From", { exact: true }), page.getByLabel("To", { exact: true })];
  const today = dayOf(new Date().toISOString());
  expect([await from.inputValue(), await to.inputValue()]).toEqual([addDays(today, -6), today]);

  const [last, before] = [addDays(today, -20), addDays(today, -30)];
  await from.fill(before);
  await page.getByText("Orders, 31 days").waitFor();
  await to.fill(last);
  await page.getByText("Orders, 11 days").waitFor();
  expect(await figure("Orders, 11 days").textContent()).toBe("0");
  await page.reload();
  await page.getByText("Orders, 11 days").waitFor();

  await to.fill(addDays(before, -1));
  await page.getByText("To is before From.").waitFor();
  await from.fill(addDays(last, -366));
  await page.getByText("At most 366 days.").waitFor();
  await from.fill(addDays(last, -365));
  await page.getByText("Orders, 366 days").waitFor();
  await period.selectOption("Last 30 days");
  await page.getByText("Orders, 30 days").waitFor();
  expect(await figure("Orders, 30 days").textContent()).toBe("1");

  // An address that names no such days asks for the usual ones.
  for (const nonsense of [
    "from=2026-99-01&to=2026-99-02",
    "from=2026-02-30&to=2026-03-01",
    "from=2026-03-01&to=2026-02-01",
  ]) {
    await page.goto(`/stats?${nonsense}`);
    await page.getByText("Orders, 30 days").waitFor();
  }
});
