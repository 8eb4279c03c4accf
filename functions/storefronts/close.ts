import type { InputOf } from "../../shared/contract/route.ts";
import { closeStorefront as route } from "../../shared/contract/storefronts.ts";
import { storefronts } from "../../shared/data/storefronts.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";

const maxTries = 5;

/** An ambassador closes their storefront; nothing is amiss where none is open. @throws AppError `conflict` where it changes all the time */
export async function closeStorefront(
  _: InputOf<typeof route>,
  deps: DepsOf<"storefronts/close">,
  caller: Caller,
): Promise<void> {
  for (let tries = 0; tries < maxTries; tries++) {
    const slug = await deps.storefronts.slugOf(caller.id);
    // Refused where another tab called it something else meanwhile: it is looked at again.
    if (slug === undefined || (await deps.storefronts.close(caller.id, slug))) return;
  }
  throw new AppError("conflict", "Your page changes all the time.");
}

export const handler = signedIn(route, { storefronts }, closeStorefront);
