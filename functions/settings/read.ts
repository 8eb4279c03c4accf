import type { InputOf } from "../../shared/contract/route.ts";
import { readSettings as route } from "../../shared/contract/settings.ts";
import { settings } from "../../shared/data/settings.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner reads what they have decided, or what the shop was deployed with. */
export async function readSettings(_input: InputOf<typeof route>, { settings, shop }: DepsOf<"settings/read">) {
  return { ...(await settings.get(shop.firstSettings)), currency: shop.currency };
}

export const handler = signedIn(route, { settings }, readSettings);
