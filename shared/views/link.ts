import type { Page } from "../data/page.ts";
import type { ReadOptions } from "../data/table.ts";
import type { Link } from "../domain/link.ts";
import type { Product } from "../domain/product.ts";

/** Where a buyer opens a link. */
export function linkUrl(appUrl: string, code: string): string {
  return `${appUrl}/c/${code}`;
}

/** A link with those of its products that still exist. */
export function linkOf(
  { code, createdAt, productIds }: Pick<Link, "code" | "createdAt" | "productIds">,
  products: readonly Product[],
  appUrl: string,
) {
  const shown = productIds.flatMap((id) => products.find((product) => product.id === id) ?? []);
  return { code, url: linkUrl(appUrl, code), createdAt, products: shown };
}

/** A page of links with orders and revenue; their products are read in one go. */
export async function linksWithRevenue(
  page: Page<Link>,
  products: { getMany(ids: readonly string[], options: ReadOptions): Promise<Product[]> },
  shop: { appUrl: string; currency: string },
) {
  const found = await products.getMany([...new Set(page.items.flatMap((link) => link.productIds))], {
    eventual: true,
  });
  const items = page.items.map((link) => ({
    ...linkOf(link, found, shop.appUrl),
    orders: link.orders,
    revenueMinor: link.ambassadorMinor,
    currency: shop.currency,
  }));
  return { ...page, items };
}
