import { links } from "../../shared/data/links.ts";
import { products } from "../../shared/data/products.ts";
import { standings } from "../../shared/data/standings.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { page } from "../../shared/lambda/page.ts";
import { pageOfAddress } from "../../shared/lambda/page-of-address.ts";
import type { Log } from "../../shared/observability/log.ts";
import { openedLink } from "../../shared/policies/opened-link.ts";
import { buyersDocument } from "../../shared/services/shown-document.ts";
import { linkUrl } from "../../shared/views/link.ts";
import { deadPreview, linkPreview } from "../../shared/views/link-preview.ts";

/** A link's page as it is answered, with the tags that a bot makes a preview of where the link is pasted. */
export const showLink = ({ code = "" }: { code?: string }, deps: DepsOf<"checkout/show-link"> & { log: Log }) =>
  pageOfAddress(code, deps, {
    document: deps.buyersDocument,
    find: (address) => openedLink(address, deps),
    url: linkUrl,
    preview: linkPreview,
    dead: deadPreview,
  });

export const handler = page("checkout/show-link", { links, products, standings, buyersDocument }, showLink);
