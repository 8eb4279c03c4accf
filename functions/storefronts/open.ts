import type { InputOf } from "../../shared/contract/route.ts";
import { openStorefront as route } from "../../shared/contract/storefronts.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { storefronts } from "../../shared/data/storefronts.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { publicName } from "../../shared/domain/person.ts";
import { maySell, notActive, standingOf } from "../../shared/domain/standing.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { countSlug } from "../../shared/policies/slug-limit.ts";
import { storefrontOf } from "../../shared/views/storefront.ts";

const maxTries = 5;

/**
 * An ambassador opens their storefront, or calls it something else: what it was called before is given back. Asked again, it is as it was.
 * @throws AppError `not_active`; `invalid_request` at `slug` where that is somebody else's; `too_many_attempts` for who takes one after another; `conflict` where it changes all the time
 */
export async function openStorefront(
  { slug }: InputOf<typeof route>,
  deps: DepsOf<"storefronts/open">,
  caller: Caller,
) {
  const user = await caller.user();
  if (!maySell(standingOf(user))) throw notActive(standingOf(user));
  const openedAt = deps.now().toISOString();
  const storefront = { slug, ambassadorId: caller.id, ambassadorName: publicName(user), openedAt };
  const opened = storefrontOf(deps.shop.appUrl, slug);
  for (let tries = 0; tries < maxTries; tries++) {
    const before = await deps.storefronts.slugOf(caller.id);
    if (before === slug) return opened;
    if (tries === 0) await countSlug(caller.id, deps);
    // Refused where another tab opened one meanwhile: it is looked at again.
    if (await deps.storefronts.open(storefront, before)) return opened;
  }
  throw new AppError("conflict", "Your page changes all the time.");
}

export const handler = signedIn(route, { attempts, storefronts }, openStorefront);
