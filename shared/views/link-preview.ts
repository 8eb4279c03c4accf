import { formatMoney } from "../domain/currency.ts";
import { decimalOf } from "../domain/decimal.ts";
import type { Link } from "../domain/link.ts";
import type { Product } from "../domain/product.ts";
import { clipped, type Preview, type Site } from "../site/preview.ts";
import * as dead from "../words/en/dead-link.ts";
import * as words from "../words/en/link-preview.ts";
import { linkUrl } from "./link.ts";

interface Opened {
  link: Link;
  products: readonly Product[];
}

/** In characters: what is longer is cut where it is shown, wherever that falls. */
const longestDescription = 200;
const namedProducts = 3;

const priceOf = ({ priceMinor, currency }: Product) => formatMoney(priceMinor, currency, "en");

/** What a pasted link shows: who recommends, what, its picture and price. */
export function linkPreview({ link, products }: Opened, { shopName, appUrl }: Site): Preview {
  const { ambassadorName: name, productIds } = link;
  const shown = productIds.flatMap((id) => products.find((product) => product.id === id) ?? []);
  const [first, ...others] = shown;
  const page = { url: linkUrl(appUrl, link.slug ?? link.code), shopName };
  if (first === undefined) {
    const said = { title: words.recommendsNone({ name }), description: dead.nothingOnOffer() };
    return { ...page, ...said, isDead: true };
  }
  const picture = { url: new URL(first.imageUrl, appUrl).href, alt: first.title };
  if (others.length > 0) {
    return { ...page, title: words.recommendsMany({ name, count: shown.length }), description: listOf(shown), picture };
  }
  const price = priceOf(first);
  const currency = first.currency.toUpperCase();
  return {
    ...page,
    title: words.recommendsOne({ name, title: first.title }),
    description: clipped(
      first.description === "" ? price : words.priced({ price, description: first.description }),
      longestDescription,
    ),
    picture,
    price: { amount: decimalOf(first.priceMinor, first.currency), currency, text: price, label: words.price() },
  };
}

/** The first of some products with their prices. */
export function listOf(products: readonly Product[]): string {
  const named = products.slice(0, namedProducts);
  const some = named.map((product) => words.pricedTitle({ title: product.title, price: priceOf(product) })).join(" · ");
  return clipped(products.length > named.length ? words.andMore({ some }) : words.listed({ some }), longestDescription);
}

const said = {
  not_found: [dead.linkLeadsNowhere, () => dead.partOfLinkLost()],
  link_archived: [dead.linkNotInUse, () => dead.nothingSoldThroughIt()],
  link_closed: [dead.linkClosed, () => dead.noOrdersForNow()],
} as const;

/** What a link shows that sells nothing, and why. */
export function deadPreview(why: keyof typeof said, url: string, { shopName }: Site): Preview {
  const [title, description] = said[why];
  return { title: title(), description: description(), url, shopName, isDead: true };
}
