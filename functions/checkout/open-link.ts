import { openLink as route } from "../../shared/contract/checkout.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { links } from "../../shared/data/links.ts";
import { products } from "../../shared/data/products.ts";
import { standings } from "../../shared/data/standings.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { linkClosed, maySell } from "../../shared/domain/standing.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http } from "../../shared/lambda/http.ts";

const eventual = { eventual: true };

/**
 * A buyer opens a link: who recommends, and what is still on offer. What was changed within the last second may be shown
 * as it was: the order itself is priced again. A link of the last second is looked for twice, and so found.
 */
export async function openLink({ code }: InputOf<typeof route>, deps: DepsOf<"checkout/open-link">) {
  const link = (await deps.links.get(code, eventual)) ?? (await deps.links.get(code));
  if (!link) throw new AppError("not_found", "This link does not exist.");
  if (link.archivedAt) throw new AppError("link_archived", "This link is no longer in use.");
  const [products, standing] = await Promise.all([
    deps.products.getMany(link.productIds, eventual),
    deps.standings.of(link.ambassadorId, eventual),
  ]);
  if (!maySell(standing)) throw linkClosed();
  return { code, ambassador: { name: link.ambassadorName }, products };
}

export const handler = http(route, { links, products, standings }, openLink);
