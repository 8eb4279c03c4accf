import type { ReadOptions } from "../data/table.ts";
import type { ErrorCode } from "../domain/errors.ts";
import type { Link } from "../domain/link.ts";
import type { Product } from "../domain/product.ts";
import { isLinkCode, type Slug } from "../domain/slug.ts";
import { maySell, type Standing } from "../domain/standing.ts";

interface Deps {
  links: {
    get(code: string, options?: ReadOptions): Promise<Link | undefined>;
    ofSlug(slug: string, options?: ReadOptions): Promise<Slug | undefined>;
  };
  products: { getMany(ids: readonly string[], options: ReadOptions): Promise<Product[]> };
  standings: { of(ambassadorId: string, options: ReadOptions): Promise<Standing | undefined> };
}

/** What is behind a link's address: what is on offer, or why nothing is sold. */
export type OpenedLink = { link: Link; products: Product[] };
export type WhyShut = Extract<ErrorCode, "not_found" | "link_archived" | "link_closed">;

const eventual = { eventual: true };

/**
 * Opens a link by its code or its slug, in two round trips either way. What was changed within the last second may be as it was; what is a
 * second old is looked for twice, and so found.
 */
export async function openedLink(address: string, deps: Deps): Promise<OpenedLink | WhyShut> {
  const { links, products, standings } = deps;
  const isCode = isLinkCode(address);
  const find = (options?: ReadOptions) => (isCode ? links.get(address, options) : links.ofSlug(address, options));
  const found = (await find(eventual)) ?? (await find());
  if (found?.code === undefined) return "not_found";
  if ("archivedAt" in found && found.archivedAt) return "link_archived";
  const { code } = found;
  const [link, onOffer, standing] = await Promise.all([
    "createdAt" in found ? found : links.get(code, eventual),
    products.getMany(found.productIds, eventual),
    standings.of(found.ambassadorId, eventual),
  ]);
  if (!link) return "not_found";
  if (link.archivedAt) return "link_archived";
  if (!maySell(standing)) return "link_closed";
  return { link, products: onOffer };
}
