import type { VisitedStorefront, WhyClosed } from "../domain/storefront.ts";
import type { Preview, Site } from "../site/preview.ts";
import * as dead from "../words/en/dead-link.ts";
import * as words from "../words/en/link-preview.ts";
import { listOf } from "./link-preview.ts";
import { storefrontUrl } from "./storefront.ts";

/** What a pasted storefront shows: who recommends, the newest picks with their prices, and the picture of the first. */
export function storefrontPreview({ slug, name, picks }: VisitedStorefront, { shopName, appUrl }: Site): Preview {
  const page = { url: storefrontUrl(appUrl, slug), shopName, title: words.whatRecommends({ name }) };
  const firsts = picks.flatMap(({ products }) => products[0] ?? []);
  const [first] = firsts;
  if (first === undefined) return { ...page, description: words.nothingYet(), isDead: true };
  const picture = { url: new URL(first.imageUrl, appUrl).href, alt: first.title };
  return { ...page, description: listOf(firsts), picture };
}

const said = {
  not_found: [words.pageLeadsNowhere, () => dead.partOfLinkLost()],
  link_closed: [words.pageClosed, () => dead.noOrdersForNow()],
} as const;

/** What a storefront shows that shows nothing, and why. */
export function closedStorefrontPreview(why: WhyClosed, url: string, { shopName }: Site): Preview {
  const [title, description] = said[why];
  return { title: title(), description: description(), url, shopName, isDead: true };
}
