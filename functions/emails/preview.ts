import { previewEmail as route } from "../../shared/contract/emails.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orders } from "../../shared/data/orders.ts";
import { settings } from "../../shared/data/settings.ts";
import { users } from "../../shared/data/users.ts";
import { emailOf } from "../../shared/emails/of-sale.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { newestSale } from "../../shared/policies/newest-sale.ts";

/** The owner sees an e-mail as it is sent, written of their newest sale where there is one. */
export async function previewEmail({ kind }: InputOf<typeof route>, deps: DepsOf<"emails/preview">) {
  const shown = await newestSale(deps);
  const { subject, sender, html, text } = emailOf(kind, shown, deps.shop);
  return { subject, sender, html, text, isReal: shown.sale !== undefined };
}

export const handler = signedIn(route, { orders, settings, users }, previewEmail);
