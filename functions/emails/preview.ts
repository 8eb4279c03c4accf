import { previewEmail as route } from "../../shared/contract/emails.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orders } from "../../shared/data/orders.ts";
import { settings } from "../../shared/data/settings.ts";
import { users } from "../../shared/data/users.ts";
import { brandedShop } from "../../shared/emails/brand.ts";
import { exampleOf } from "../../shared/emails/example.ts";
import { emailKinds } from "../../shared/emails/kinds.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { newestSale } from "../../shared/policies/newest-sale.ts";

/** The owner sees an e-mail as it is sent, written of their newest sale where there is one. */
export async function previewEmail({ kind }: InputOf<typeof route>, deps: DepsOf<"emails/preview">) {
  const [sale, decided] = await Promise.all([newestSale(deps), deps.settings.get(deps.shop.firstSettings)]);
  const shop = brandedShop(decided, deps.shop);
  const { subject, sender, html, text } = emailKinds[kind](sale ?? exampleOf(deps.shop.currency), shop);
  return { subject, sender, html, text, isReal: sale !== undefined };
}

export const handler = signedIn(route, { orders, settings, users }, previewEmail);
