import { updateLink as route } from "../../shared/contract/links.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { links } from "../../shared/data/links.ts";
import { products } from "../../shared/data/products.ts";
import { invalidField } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { ownLink } from "../../shared/policies/own-link.ts";
import { countSlug } from "../../shared/policies/slug-limit.ts";
import { linkOf } from "../../shared/views/link.ts";
import * as words from "../../shared/words/en/fields.ts";

type Deps = DepsOf<"links/update">;

/**
 * An ambassador renames a link, archives it, restores it, gives its address a name, or takes out of it what is no longer on sale. Archived twice, it keeps the time of the first; what
 * two tabs change at once is changed one after the other.
 * @throws AppError `not_found`; `invalid_request` at `slug` where that is another link's, at `dropGone` where nothing is left; `too_many_attempts` for who takes one after another
 */
export async function updateLink(
  { code, name, archived, slug, noSlug, dropGone }: InputOf<typeof route>,
  deps: Deps,
  caller: Caller,
) {
  let isCounted = false;
  for (;;) {
    const before = await ownLink(code, caller.id, deps);
    const isArchived = archived ?? before.archivedAt !== undefined;
    const archivedAt = isArchived ? (before.archivedAt ?? deps.now().toISOString()) : undefined;
    const productIds = dropGone ? await stillOnSale(before.productIds, deps) : before.productIds;
    const after = {
      ...before,
      productIds,
      name: name ?? before.name,
      archivedAt,
      slug: noSlug ? undefined : (slug ?? before.slug),
    };
    if (after.slug !== undefined && after.slug !== before.slug && !isCounted) {
      isCounted = true;
      await countSlug(caller.id, deps);
    }
    const [isWritten, found] = await Promise.all([
      deps.links.update(after, before),
      deps.products.getMany(after.productIds, { eventual: true }),
    ]);
    if (isWritten) return linkOf(after, found, deps.shop.appUrl);
  }
}

/** @throws AppError `invalid_request` where nothing is left */
async function stillOnSale(productIds: string[], { products }: Deps): Promise<string[]> {
  const there = new Set((await products.getMany(productIds)).map(({ id }) => id));
  const left = productIds.filter((id) => there.has(id));
  if (left.length === 0) throw invalidField("dropGone", words.nothing_on_sale());
  return left;
}

export const handler = signedIn(route, { attempts, links, products }, updateLink);
