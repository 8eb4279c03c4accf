import type { LinkSearch } from "../data/links.ts";
import type { Page } from "../data/page.ts";
import type { ReadOptions } from "../data/table.ts";
import type { Link } from "../domain/link.ts";
import type { Product } from "../domain/product.ts";
import { maySell, type Standing } from "../domain/standing.ts";
import type { Storefront, VisitedStorefront, WhyClosed } from "../domain/storefront.ts";

interface Deps {
  storefronts: { ofSlug(slug: string, options?: ReadOptions): Promise<Storefront | undefined> };
  links: { listOf(ambassadorId: string, asked: LinkSearch): Promise<Page<Link>> };
  products: { getMany(ids: readonly string[], options: ReadOptions): Promise<Product[]> };
  standings: { of(ambassadorId: string, options: ReadOptions): Promise<Standing | undefined> };
}

/** Of a pick that is several products, so many are shown. */
const productsShown = 3;

/** Each may be up to 20 products, all of which are read. */
const linksAtOnce = 50;

const eventual = { eventual: true };

/**
 * A page of what is on offer in a storefront, newest first, in three round trips. What was changed within the last second may be as it was;
 * a storefront that is a second old is looked for twice, and so found.
 */
export async function visited(
  slug: string,
  page: { limit: number; cursor?: string | undefined },
  { storefronts, links, products, standings }: Deps,
): Promise<VisitedStorefront | WhyClosed> {
  const found = (await storefronts.ofSlug(slug, eventual)) ?? (await storefronts.ofSlug(slug));
  if (!found?.openedAt) return "not_found";
  const { ambassadorId, ambassadorName: name } = found;
  const [{ items, nextCursor }, standing] = await Promise.all([
    links.listOf(ambassadorId, { ...page, limit: Math.min(page.limit, linksAtOnce), state: "active" }),
    standings.of(ambassadorId, eventual),
  ]);
  if (!maySell(standing)) return "link_closed";
  const ids = [...new Set(items.flatMap((link) => link.productIds))];
  const onOffer = new Map((await products.getMany(ids, eventual)).map((product) => [product.id, product]));
  const picks = items.flatMap(({ slug, code, productIds }) => {
    const there = productIds.flatMap((id) => onOffer.get(id) ?? []);
    if (there.length === 0) return [];
    const fromMinor = Math.min(...there.map(({ priceMinor }) => priceMinor));
    return { address: slug ?? code, count: there.length, fromMinor, products: there.slice(0, productsShown) };
  });
  return { slug, name, picks, nextCursor };
}
