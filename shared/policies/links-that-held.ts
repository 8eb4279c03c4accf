import type { links } from "../data/links.ts";
import type { products } from "../data/products.ts";
import type { Link } from "../domain/link.ts";

interface Deps {
  links: Pick<ReturnType<(typeof links)["reads"]>, "listOf">;
  products: Pick<ReturnType<(typeof products)["reads"]>, "getMany">;
}

/** So many links are read in one round trip. */
const limit = 100;

/** What of an ambassador's links held products that are gone. */
export interface Held {
  /** Which of the products they held, by their ids. */
  productIds: ReadonlySet<string>;
  links: number;
  /** Of those links, the ones in which nothing is left to buy. */
  empty: number;
}

/** Which of an ambassador's links held any of some products that are gone; undefined where none did. Archived ones count for nothing. */
export async function linksThatHeld(
  ambassadorId: string,
  goneIds: ReadonlySet<string>,
  deps: Deps,
): Promise<Held | undefined> {
  const held: Link[] = [];
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor; isFirst = false) {
    const page = await deps.links.listOf(ambassadorId, { state: "active", limit, cursor });
    held.push(...page.items.filter(({ productIds }) => productIds.some((id) => goneIds.has(id))));
    cursor = page.nextCursor;
  }
  if (held.length === 0) return undefined;
  const all = held.flatMap(({ productIds }) => productIds);
  const there = new Set((await deps.products.getMany([...new Set(all)])).map(({ id }) => id));
  return {
    productIds: new Set(all.filter((id) => goneIds.has(id))),
    links: held.length,
    empty: held.filter(({ productIds }) => !productIds.some((id) => there.has(id))).length,
  };
}
