import { updateLink as route } from "../../shared/contract/links.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { links } from "../../shared/data/links.ts";
import { products } from "../../shared/data/products.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { noSuchLink, ownLink } from "../../shared/policies/own-link.ts";
import { linkOf } from "../../shared/views/link.ts";

/** An ambassador renames a link, archives it, or restores it. Archived twice, it keeps the time of the first. */
export async function updateLink(
  { code, name, archived }: InputOf<typeof route>,
  deps: DepsOf<"links/update">,
  caller: Caller,
) {
  const before = await ownLink(code, caller.id, deps);
  const isArchived = archived ?? before.archivedAt !== undefined;
  const archivedAt = isArchived ? (before.archivedAt ?? deps.now().toISOString()) : undefined;
  const after = { ...before, name: name ?? before.name, archivedAt };
  const [isWritten, found] = await Promise.all([
    deps.links.update(after, before),
    deps.products.getMany(after.productIds, { eventual: true }),
  ]);
  if (!isWritten) throw noSuchLink();
  return linkOf(after, found, deps.shop.appUrl);
}

export const handler = signedIn(route, { links, products }, updateLink);
