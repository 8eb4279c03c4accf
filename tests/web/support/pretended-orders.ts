import type { Page } from "playwright-core";

/** An order as the API tells it; the first one's buyer has a name that a table's program would run. */
export const pretendedOrder = (number: number) => ({
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
export async function pretendOrders(page: Page, count: number): Promise<void> {
  await page.route("**/api/admin/orders?*", async (route) => {
    const query = new URL(route.request().url()).searchParams;
    const from = Number(query.get("cursor") ?? 0);
    const to = Math.min(count, from + Number(query.get("limit") ?? 25));
    const items = Array.from({ length: to - from }, (_, place) => pretendedOrder(from + place));
    await route.fulfill({ json: { items, ...(to < count && { nextCursor: String(to) }) } });
  });
}

/** Asks for a file of the orders that are shown. */
export const beginFile = async (page: Page, format: string) => {
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("dialog", { name: "Export orders" }).getByRole("button", { name: format }).click();
};
/** Takes away what a test can't answer: the browser's own question of where a file is to be. */
export const noPicker = "delete window.showSaveFilePicker";
