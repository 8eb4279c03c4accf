import { readRates as route } from "../../shared/contract/rates.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { groups } from "../../shared/data/groups.ts";
import { products } from "../../shared/data/products.ts";
import { rates } from "../../shared/data/rates.ts";
import { settings } from "../../shared/data/settings.ts";
import { users } from "../../shared/data/users.ts";
import { ratesAt } from "../../shared/domain/rates.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { shownRates } from "../../shared/policies/shown-rates.ts";

/** The team reads what sales earn, and by which rule. */
export async function readRates(_input: InputOf<typeof route>, deps: DepsOf<"rates/read">) {
  const [kept, shop] = await Promise.all([deps.rates.get(), deps.settings.get(deps.shop.firstSettings)]);
  return shownRates(ratesAt(kept, deps.now().toISOString()), shop, deps);
}

export const handler = signedIn(route, { groups, products, rates, settings, users }, readRates);
