import type { Product } from "../api.ts";

/** A cached list of products, page by page. */
export interface ProductPages {
  pages: { items: Product[]; nextCursor?: string | undefined }[];
  pageParams: unknown[];
}

const mapItems = (list: ProductPages, change: (items: Product[], page: number) => Product[]): ProductPages => ({
  ...list,
  pages: list.pages.map((page, index) => ({ ...page, items: change(page.items, index) })),
});

/** The list with a product as it is now, wherever it stands in it. */
export const withChanged = (list: ProductPages, product: Product): ProductPages =>
  mapItems(list, (items) => items.map((item) => (item.id === product.id ? product : item)));

/** The list with a new product before all others. */
export const withNew = (list: ProductPages, product: Product): ProductPages =>
  mapItems(list, (items, page) => (page === 0 ? [product, ...items] : items));

/** The list without a product. */
export const without = (list: ProductPages, productId: string): ProductPages =>
  mapItems(list, (items) => items.filter(({ id }) => id !== productId));
