import { openLink as route } from "../../shared/contract/checkout.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { links } from "../../shared/data/links.ts";
import { products } from "../../shared/data/products.ts";
import { settings } from "../../shared/data/settings.ts";
import { standings } from "../../shared/data/standings.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { linkClosed } from "../../shared/domain/standing.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http } from "../../shared/lambda/http.ts";
import { openedLink } from "../../shared/policies/opened-link.ts";

const errors = {
  not_found: () => new AppError("not_found", "This link does not exist."),
  link_archived: () => new AppError("link_archived", "This link is no longer in use."),
  link_closed: linkClosed,
};

/**
 * A buyer opens a link, by its code or its slug: who recommends, and what is still on offer. What was changed within the last second may be
 * shown as it was: the order itself is priced again.
 */
export async function openLink({ code: address }: InputOf<typeof route>, deps: DepsOf<"checkout/open-link">) {
  const [opened, { delivery, deliveryTerms, tax }] = await Promise.all([
    openedLink(address, deps),
    deps.settings.get(deps.shop.firstSettings, { eventual: true }),
  ]);
  if (typeof opened === "string") throw errors[opened]();
  const { link, products } = opened;
  const gone = link.productIds.length - products.length;
  return {
    code: link.code,
    ambassador: { name: link.ambassadorName },
    delivery,
    ...(delivery === "physical" && { deliveryTerms }),
    ...(tax.rateBps > 0 && { taxBps: tax.rateBps }),
    gone,
    products,
  };
}

export const handler = http(route, { links, products, settings, standings }, openLink);
