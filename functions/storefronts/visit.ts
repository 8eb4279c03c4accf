import type { InputOf } from "../../shared/contract/route.ts";
import { visitStorefront as route } from "../../shared/contract/storefronts.ts";
import { links } from "../../shared/data/links.ts";
import { products } from "../../shared/data/products.ts";
import { standings } from "../../shared/data/standings.ts";
import { storefronts } from "../../shared/data/storefronts.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { linkClosed } from "../../shared/domain/standing.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http } from "../../shared/lambda/http.ts";
import { visited } from "../../shared/policies/visited-storefront.ts";

const errors = {
  not_found: () => new AppError("not_found", "There is no such page."),
  link_closed: linkClosed,
};

/** Somebody sees all that an ambassador recommends. What was changed within the last second may be shown as it was. */
export async function visitStorefront({ slug, ...page }: InputOf<typeof route>, deps: DepsOf<"storefronts/visit">) {
  const found = await visited(slug, page, deps);
  if (typeof found === "string") throw errors[found]();
  const { name, picks, nextCursor } = found;
  return { ambassador: { name }, items: picks, ...(nextCursor !== undefined && { nextCursor }) };
}

export const handler = http(route, { links, products, standings, storefronts }, visitStorefront);
