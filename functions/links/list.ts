import { listLinks as route } from "../../shared/contract/links.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { clicks } from "../../shared/data/clicks.ts";
import { links } from "../../shared/data/links.ts";
import { products } from "../../shared/data/products.ts";
import { statistics } from "../../shared/data/statistics.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { linksWithRevenue } from "../../shared/views/link.ts";

/** An ambassador lists their own links, each with its orders, revenue and views. */
export async function listLinks(input: InputOf<typeof route>, deps: DepsOf<"links/list">, caller: Caller) {
  return linksWithRevenue(caller.id, await deps.links.listOf(caller.id, input), deps);
}

export const handler = signedIn(route, { clicks, links, products, statistics }, listLinks);
