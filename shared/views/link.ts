import type { Page } from "../data/page.ts";
import type { ReadOptions } from "../data/table.ts";
import { type ClicksFrom, noClicksFrom, referrersOf } from "../domain/clicks.ts";
import { type Counters, noCounters } from "../domain/counters.ts";
import type { Link } from "../domain/link.ts";
import type { Product } from "../domain/product.ts";
import { clickFigures } from "./clicks.ts";

/** Where a buyer opens a link. @param address its slug, else its code */
export function linkUrl(appUrl: string, address: string): string {
  return `${appUrl}/c/${address}`;
}

/** A link with those of its products that still exist. */
export function linkOf(
  { code, slug, createdAt, productIds, name, archivedAt }: Omit<Link, "ambassadorId" | "ambassadorName">,
  products: readonly Product[],
  appUrl: string,
) {
  const shown = productIds.flatMap((id) => products.find((product) => product.id === id) ?? []);
  return {
    code,
    slug,
    url: linkUrl(appUrl, slug ?? code),
    createdAt,
    name,
    archivedAt,
    gone: productIds.length - shown.length,
    products: shown,
  };
}

interface Parts {
  products: { getMany(ids: readonly string[], options: ReadOptions): Promise<Product[]> };
  clicks: { inAllOf(ambassadorId: string, codes: readonly string[]): Promise<Map<string, ClicksFrom>> };
  statistics: { linkCountersOf(ambassadorId: string, codes: readonly string[]): Promise<Map<string, Counters>> };
  shop: { appUrl: string; currency: string };
}

/** A page of an ambassador's links with orders, revenue and views; their products and counters are read side by side. */
export async function linksWithRevenue(
  ambassadorId: string,
  page: Page<Link>,
  { clicks, products, statistics, shop: { appUrl, currency } }: Parts,
) {
  const productIds = [...new Set(page.items.flatMap((link) => link.productIds))];
  const codes = page.items.map((link) => link.code);
  const [found, counters, opened] = await Promise.all([
    products.getMany(productIds, { eventual: true }),
    statistics.linkCountersOf(ambassadorId, codes),
    clicks.inAllOf(ambassadorId, codes),
  ]);
  const items = page.items.map((link) => {
    const { orders, ambassadorMinor } = counters.get(link.code) ?? noCounters;
    const counted = opened.get(link.code) ?? noClicksFrom;
    return {
      ...linkOf(link, found, appUrl),
      orders,
      revenueMinor: ambassadorMinor,
      currency,
      ...clickFigures(counted, orders, ambassadorMinor),
      referrers: referrersOf(counted.hosts),
    };
  });
  return { ...page, items };
}
