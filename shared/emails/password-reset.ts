import type { Scope } from "../domain/person.ts";
import type { Mail } from "../services/mail.ts";
import { mailOf } from "./layout.ts";

/** The link to set a new password. The token stands behind the `#`, so that no server on the way logs it. */
export function passwordResetMail(
  shop: { name: string; appUrl: string },
  scope: Scope,
  email: string,
  token: string,
): Mail {
  const page = scope === "admin" ? `${shop.appUrl}/admin/reset-password` : `${shop.appUrl}/reset-password`;
  return mailOf({
    to: email,
    subject: `Set a new password for ${shop.name}`,
    greeting: "Set a new password",
    paragraphs: [
      "Somebody, most likely you, asked for a new password for this address. The link works once, within an hour.",
      "If it was not you, there is nothing to do: your password stays as it is.",
    ],
    button: { label: "Set a new password", url: `${page}#token=${token}` },
    shopName: shop.name,
  });
}
