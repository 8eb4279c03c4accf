import { expect, test } from "@jest/globals";
import { addDays, dayOf } from "../../shared/domain/period.ts";
import { eventually } from "../contract/support/client.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { phone, useBrowser } from "./support/browser.ts";

const browser = useBrowser();

test("an owner's home answers for any days, which the address keeps, and moves as something is sold", async () => {
  const on = await stage([4_123]);
  await sell(on, [1]);
  const { page } = await browser.newPerson({ as: on.admin, viewport: phone });
  await page.goto("/admin");
  const how = page.getByRole("region", { name: "How it went" });
  await how.getByText("gross sales in 30 days").waitFor();
  const period = how.getByLabel("Period", { exact: true });
  await period.selectOption("Today");
  await how.getByText("gross sales on one day").waitFor();
  expect(new URL(page.url()).search).toBe("?days=today");
  await page.reload();
  await how.getByText("gross sales on one day").waitFor();
  expect(await period.inputValue()).toBe("today");

  const paid = how.getByRole("listitem").filter({ hasText: "Paid orders" }).locator(".amount");
  const before = Number(await paid.textContent());
  await sell(on, [1]);
  await eventually(async () => expect(Number(await paid.textContent())).toBeGreaterThan(before));

  await period.selectOption("From … to …");
  const [from, to] = [how.getByLabel("From", { exact: true }), how.getByLabel("To", { exact: true })];
  const today = dayOf(new Date().toISOString());
  expect([await from.inputValue(), await to.inputValue()]).toEqual([today, today]);
  await from.fill(addDays(today, -1_000));
  await page.getByText("At most 366 days.").waitFor();
  await page.goto("/admin?from=2020-01-01&to=2020-01-07");
  await how.getByText("gross sales in 7 days").waitFor();
  await how.getByText("Nothing sold in this time").waitFor();
});
