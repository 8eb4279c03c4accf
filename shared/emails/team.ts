import type { Notice } from "../domain/notice.ts";
import type { Role } from "../domain/person.ts";
import type { Mail } from "../services/mail.ts";
import { mailOf } from "./layout.ts";

interface Shop {
  name: string;
  appUrl: string;
}

/** What somebody may do who joins, as the rest of a sentence. */
const mayDo: Readonly<Record<Role, string>> = {
  owner: "as an owner, who may do everything",
  manager: "as a manager, who looks after products, orders and ambassadors",
  finance: "for finance, who looks after refunds and what ambassadors are paid",
  viewer: "as a viewer, who sees the shop and changes nothing",
};

/** Asks somebody to join the team. The token stands behind the `#`, so that no server on the way logs it. */
export function invitationMail(
  { email, invitedByName, role, endsAt }: Extract<Notice, { kind: "team_invited" }>,
  token: string,
  shop: Shop,
): Mail {
  const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }).format(endsAt * 1000);
  return mailOf({
    to: email,
    subject: `Join the team of ${shop.name}`,
    greeting: `Join the team of ${shop.name}`,
    paragraphs: [
      `${invitedByName} invites you to look after the shop with them, ${mayDo[role]}.`,
      `The link makes your account. It works once, until ${day}.`,
      "If you expected nothing of the kind, there is nothing to do.",
    ],
    button: { label: "Join the team", url: `${shop.appUrl}/admin/join#token=${token}` },
    shopName: shop.name,
  });
}

/** Tells an owner that there is another one. */
export function ownerAddedMail({ email, ownerName }: Extract<Notice, { kind: "owner_added" }>, shop: Shop): Mail {
  return mailOf({
    to: email,
    subject: `${ownerName} is now an owner of ${shop.name}`,
    greeting: "There is another owner",
    paragraphs: [
      `${ownerName} may now do everything in the shop that you may, and can take others off its team.`,
      "If you know nothing of it, look at the team and at the audit log now.",
    ],
    button: { label: "See the team", url: `${shop.appUrl}/admin/team` },
    shopName: shop.name,
  });
}
