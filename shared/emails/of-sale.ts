import type { EmailKind } from "../domain/email-kind.ts";
import type { ShopSettings } from "../domain/settings.ts";
import type { Mail } from "../services/mail.ts";
import type { Shop } from "../services/settings.ts";
import { brandedShop } from "./brand.ts";
import { type Example, exampleOf } from "./example.ts";
import { emailKinds } from "./kinds.ts";

/** An e-mail of a kind as it is sent, written of a sale; of an example in a shop that has none. */
export function emailOf(
  kind: EmailKind,
  { sale, settings }: { sale: Example | undefined; settings: ShopSettings },
  shop: Shop,
): Mail {
  return emailKinds[kind](sale ?? exampleOf(shop.currency), brandedShop(settings, shop));
}
