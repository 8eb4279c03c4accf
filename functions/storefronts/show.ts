import { links } from "../../shared/data/links.ts";
import { products } from "../../shared/data/products.ts";
import { standings } from "../../shared/data/standings.ts";
import { storefronts } from "../../shared/data/storefronts.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { page } from "../../shared/lambda/page.ts";
import { pageOfAddress } from "../../shared/lambda/page-of-address.ts";
import type { Log } from "../../shared/observability/log.ts";
import { visited } from "../../shared/policies/visited-storefront.ts";
import { storefrontDocument } from "../../shared/services/shown-document.ts";
import { storefrontUrl } from "../../shared/views/storefront.ts";
import { closedStorefrontPreview, storefrontPreview } from "../../shared/views/storefront-preview.ts";

/** How many of the newest picks a preview is made of. */
const shown = 4;

/** A storefront's page as it is answered, with the tags that a bot makes a preview of where it is pasted. */
export const showStorefront = ({ slug = "" }: { slug?: string }, deps: DepsOf<"storefronts/show"> & { log: Log }) =>
  pageOfAddress(slug, deps, {
    document: deps.storefrontDocument,
    find: (address) => visited(address, { limit: shown }, deps),
    url: storefrontUrl,
    preview: storefrontPreview,
    dead: closedStorefrontPreview,
  });

export const handler = page(
  "storefronts/show",
  { links, products, standings, storefronts, storefrontDocument },
  showStorefront,
);
