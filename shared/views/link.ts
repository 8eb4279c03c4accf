import type { Page } from "../data/page.ts";
import type { ReadOptions } from "../data/table.ts";
import { type Counters, noCounters } from "../domain/counters.ts";
import type { Link } from "../domain/link.ts";
import type { Product } from "../domain/product.ts";

/** Where a buyer opens a link. */
export function linkUrl(appUrl: string, code: string): string {
  return `${appUrl}/c/${code}`;
}

/** A link with those of its products that still exist. */
export function linkOf(
  { code, createdAt, productIds, name, archivedAt }: Omit<Link, "ambassadorId" | "ambassadorName">,
  products: readonly Product[],
  appUrl: string,
) {
  const shown = productIds.flatMap((id) => products.find((product) => product.id === id) ?? []);
  return { code, url: linkUrl(appUrl, code), createdAt, name, archivedAt, products: shown };
}

interface Parts {
  products: { getMany(ids: readonly string[], options: ReadOptions): Promise<Product[]> };
  statistics: { linkCountersOf(ambassadorId: string, codes: readonly string[]): Promise<Map<string, Counters>> };
  shop: { appUrl: string; currency: string };
}

/** A page of an ambassador's links with orders and revenue; their products and counters are read side by side. */
export async function linksWithRevenue(
  ambassadorId: string,
  page: Page<Link>,
  { products, statistics, shop: { appUrl, currency } }: Parts,
) {
  const productIds = [...new Set(page.items.flatMap((link) => link.productIds))];
  const [found, counters] = await Promise.all([
    products.getMany(productIds, { eventual: true }),
    statistics.linkCountersOf(
      ambassadorId,
      page.items.map((link) => link.code),
    ),
  ]);
  const items = page.items.map((link) => {
    const { orders, ambassadorMinor } = counters.get(link.code) ?? noCounters;
    return { ...linkOf(link, found, appUrl), orders, revenueMinor: ambassadorMinor, currency };
  });
  return { ...page, items };
}
