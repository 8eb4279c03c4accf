import * as z from "zod/mini";
import { linkAddress } from "../../shared/contract/fields.ts";
import { links } from "../../shared/data/links.ts";
import { products } from "../../shared/data/products.ts";
import { standings } from "../../shared/data/standings.ts";
import { errorStatus } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type MadePage, page } from "../../shared/lambda/page.ts";
import { errorFields, type Log } from "../../shared/observability/log.ts";
import { type OpenedLink, openedLink, type WhyShut } from "../../shared/policies/opened-link.ts";
import { buyersDocument } from "../../shared/services/buyers-document.ts";
import { buyersFile, shopNameIn } from "../../shared/site/documents.ts";
import { withPreview } from "../../shared/site/preview.ts";
import { linkUrl } from "../../shared/views/link.ts";
import { deadPreview, linkPreview } from "../../shared/views/link-preview.ts";

type Deps = DepsOf<"checkout/show-link"> & { log: Log };

/**
 * A link's page as it is answered: the document that buyers' browsers make the page of, with the tags that a bot makes a preview of where
 * the link is pasted. Of a link that sells nothing it says so, by its status as well. Where nothing can be read of it, the document is as it
 * is: the page itself asks again, and can say more.
 */
export async function showLink({ code: address = "" }: { code?: string }, deps: Deps): Promise<MadePage> {
  const [html, found] = await Promise.all([deps.buyersDocument.read(buyersFile), opened(address, deps)]);
  if (found === "unread") return { status: 200, html, isKept: false };
  const about = { shopName: shopNameIn(html), appUrl: deps.shop.appUrl };
  if (typeof found !== "string") {
    return { status: 200, html: withPreview(html, linkPreview(found.link, found.products, about)), isKept: true };
  }
  // The address of one that is none is whatever somebody typed.
  const url = found === "not_found" ? about.appUrl : linkUrl(about.appUrl, address.toLowerCase());
  const isKept = found !== "not_found";
  return { status: errorStatus[found], html: withPreview(html, deadPreview(found, url, about)), isKept };
}

/** What is behind an address, or that the table does not say. */
async function opened(typed: string, deps: Deps): Promise<OpenedLink | WhyShut | "unread"> {
  const address = z.safeParse(linkAddress, typed);
  if (!address.success) return "not_found";
  try {
    return await openedLink(address.data, deps);
  } catch (error) {
    deps.log.error("no preview", errorFields(error));
    return "unread";
  }
}

export const handler = page("checkout/show-link", { links, products, standings, buyersDocument }, showLink);
