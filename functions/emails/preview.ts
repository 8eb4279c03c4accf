import { previewEmail as route } from "../../shared/contract/emails.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orders } from "../../shared/data/orders.ts";
import { users } from "../../shared/data/users.ts";
import { exampleOf } from "../../shared/emails/example.ts";
import { emailKinds } from "../../shared/emails/kinds.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { newestSale } from "../../shared/policies/newest-sale.ts";

/** The owner sees an e-mail as it is sent, written of their newest sale where there is one. */
export async function previewEmail({ kind }: InputOf<typeof route>, deps: DepsOf<"emails/preview">) {
  const sale = await newestSale(deps);
  const { subject, sender, html, text } = emailKinds[kind](sale ?? exampleOf(deps.shop.currency), deps.shop);
  return { subject, sender, html, text, isReal: sale !== undefined };
}

export const handler = signedIn(route, { orders, users }, previewEmail);
