import type { Locator, Page } from "playwright-core";
import { amountIn } from "./amounts.ts";

/** What the pages show of a sale, read as a person would: amounts in cents. */

const opened = async (page: Page, path: string, heading: RegExp) => {
  await page.goto(path);
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
};

/** A number of a description list by its name. */
const figure = (within: Locator, name: string) =>
  within
    .locator("dl > div")
    .filter({ has: within.page().locator("dt").getByText(name, { exact: true }) })
    .locator("dd");

const count = async (shown: Locator) => Number(await shown.textContent());

/** All that an ambassador sees of what they earned. */
export async function ambassadorSees(page: Page, address: string) {
  await opened(page, "/stats", /statistics/i);
  const main = page.getByRole("main");
  const row = main.getByRole("row").filter({ hasText: address });
  const stats = {
    header: await amountIn(page.getByRole("link", { name: /your revenue/i })),
    orders: await count(figure(main, "Orders, 30 days")),
    revenue: await amountIn(figure(main, "Revenue, 30 days")),
    allTime: await amountIn(figure(main, "Revenue, all time")),
    linkOrders: await count(row.getByRole("cell").nth(3)),
    linkRevenue: await amountIn(row.getByRole("cell").nth(5)),
  };
  await opened(page, "/links", /links/i);
  const card = page.getByRole("listitem").filter({ hasText: address });
  const links = {
    cardOrders: await count(figure(card, "Orders")),
    cardRevenue: await amountIn(figure(card, "Revenue")),
  };
  await opened(page, "/rankings?top=100", /rankings/i);
  const rankings = { rankingsRevenue: await amountIn(page.getByRole("region", { name: /your rank/i })) };
  return { ...stats, ...links, ...rankings };
}

/** The shop's last 30 days as its owner sees them. */
export async function ownerSees(page: Page) {
  await opened(page, "/admin", /home/i);
  const period = page.getByRole("region", { name: "Last 30 days" });
  return {
    gross: await amountIn(period.getByText(/^-?€/).first()),
    orders: await count(figure(period, "Orders")),
    ambassadors: await amountIn(figure(period, "Ambassadors’ share")),
    shop: await amountIn(figure(period, "Shop’s share")),
    refunds: await amountIn(figure(period, "Refunds")),
  };
}

/** One ambassador in the owner's list, by e-mail address. */
export async function ownerSeesAmbassador(page: Page, email: string) {
  await opened(page, "/admin/ambassadors", /ambassadors/i);
  const cells = page.getByRole("row").filter({ hasText: email }).getByRole("cell");
  return { orders: await count(cells.nth(-2)), revenue: await amountIn(cells.last()) };
}

/** The order that the owner has open. */
export async function ownerSeesOrder(page: Page) {
  const bought = page.getByRole("region", { name: "What was bought" });
  const shared = page.getByRole("region", { name: "How it is shared" });
  return {
    total: await amountIn(figure(bought, "Total")),
    refunded: await amountIn(figure(bought, "Refunded")),
    ambassador: await amountIn(figure(shared, "Ambassador’s share")),
    shop: await amountIn(figure(shared, "Shop’s share")),
  };
}
