import type { InputOf } from "../../shared/contract/route.ts";
import { readStorefront as route } from "../../shared/contract/storefronts.ts";
import { storefronts } from "../../shared/data/storefronts.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { storefrontOf } from "../../shared/views/storefront.ts";

/** An ambassador reads what their storefront is called. */
export async function readStorefront(_: InputOf<typeof route>, deps: DepsOf<"storefronts/read">, caller: Caller) {
  const slug = await deps.storefronts.slugOf(caller.id);
  return slug === undefined ? {} : { storefront: storefrontOf(deps.shop.appUrl, slug) };
}

export const handler = signedIn(route, { storefronts }, readStorefront);
