import { withdrawRates as route } from "../../shared/contract/rates.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { announcedRates } from "../../shared/data/announced-rates.ts";
import { groups } from "../../shared/data/groups.ts";
import { products } from "../../shared/data/products.ts";
import { settings } from "../../shared/data/settings.ts";
import { users } from "../../shared/data/users.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { shownRates } from "../../shared/policies/shown-rates.ts";

/** The owner takes back what they announced, as long as it does not hold; those who were told of it are told so by the event. */
export async function withdrawRates(_input: InputOf<typeof route>, deps: DepsOf<"rates/withdraw">) {
  const after = await deps.announcedRates.withdraw(deps.now().toISOString());
  return shownRates(after, await deps.settings.get(deps.shop.firstSettings), deps);
}

export const handler = signedIn(route, { announcedRates, groups, products, settings, users }, withdrawRates);
