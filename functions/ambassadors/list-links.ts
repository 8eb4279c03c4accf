import { listLinksOfAmbassador as route } from "../../shared/contract/ambassadors.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { clicks } from "../../shared/data/clicks.ts";
import { links } from "../../shared/data/links.ts";
import { products } from "../../shared/data/products.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { linksWithRevenue } from "../../shared/views/link.ts";

/** The owner lists an ambassador's links. Fails `not_found` where there is no such ambassador. */
export async function listLinksOfAmbassador(
  { ambassadorId, ...page }: InputOf<typeof route>,
  deps: DepsOf<"ambassadors/list-links">,
) {
  const [user, found] = await Promise.all([deps.users.get(ambassadorId), deps.links.listOf(ambassadorId, page)]);
  if (user?.scope !== "ambassador") throw new AppError("not_found", "There is no such ambassador.");
  return linksWithRevenue(ambassadorId, found, deps);
}

export const handler = signedIn(route, { clicks, links, products, statistics, users }, listLinksOfAmbassador);
