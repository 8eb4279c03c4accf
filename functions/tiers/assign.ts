import type { InputOf } from "../../shared/contract/route.ts";
import { assignTier as route } from "../../shared/contract/tiers.ts";
import { rates } from "../../shared/data/rates.ts";
import { tiers } from "../../shared/data/tiers.ts";
import { AppError, problemAt } from "../../shared/domain/errors.ts";
import { ratesAt } from "../../shared/domain/rates.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { eachOf } from "../../shared/policies/each-of.ts";
import { givenTier } from "../../shared/policies/tier.ts";

/** The owner gives ambassadors a tier to keep, or takes back what they keep. Orders that are there stay as they are. */
export async function assignTier({ ambassadorIds, tierId }: InputOf<typeof route>, deps: DepsOf<"tiers/assign">) {
  const now = deps.now();
  const { tiers = [] } = ratesAt(await deps.rates.get(), now.toISOString());
  if (tierId !== undefined && !tiers.some(({ id }) => id === tierId))
    throw problemAt("tierId", "not_found", "There is no such tier.");
  return eachOf(ambassadorIds, async (ambassadorId) => {
    const isThere = await deps.tiers.keep(
      ambassadorId,
      (user, sold) => givenTier(tiers, tierId, user, sold, now),
      Math.floor(now.getTime() / 1000),
    );
    if (!isThere) throw new AppError("not_found", "There is no such ambassador.");
  });
}

export const handler = signedIn(route, { rates, tiers }, assignTier);
