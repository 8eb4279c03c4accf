import type { Notice } from "../domain/notice.ts";
import type { Role } from "../domain/person.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-account.ts";
import { paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";

/** Who asks, and what somebody may do who joins. */
const asks: Readonly<Record<Role, (who: { name: string }) => string>> = {
  owner: words.teamInvitedOwner,
  manager: words.teamInvitedManager,
  finance: words.teamInvitedFinance,
  viewer: words.teamInvitedViewer,
};

/** Asks somebody to join the team. The token stands behind the `#`, so that no server on the way logs it. */
export function invitationMail(
  { email, invitedByName: name, role, endsAt }: Extract<Notice, { kind: "team_invited" }>,
  token: string,
  shop: BrandedShop,
): Mail {
  const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }).format(endsAt * 1000);
  return mailOf(
    {
      to: email,
      subject: words.teamInvitedSubject({ shop: shop.name }),
      preview: words.teamInvitedPreview({ day }),
      heading: words.teamInvitedSubject({ shop: shop.name }),
      blocks: [
        ...paragraphs(asks[role]({ name }), words.teamInvitedOnce({ day }), words.teamInvitedUnknown()),
        { kind: "button", label: words.joinTeam(), url: `${shop.appUrl}/admin/join#token=${token}` },
      ],
    },
    shop,
  );
}

/** Tells an owner that there is another one. */
export function ownerAddedMail(
  { email, ownerName: name }: Extract<Notice, { kind: "owner_added" }>,
  shop: BrandedShop,
): Mail {
  return mailOf(
    {
      to: email,
      subject: words.ownerAddedSubject({ name, shop: shop.name }),
      preview: words.ownerAddedPreview(),
      heading: words.ownerAddedHeading(),
      blocks: [
        ...paragraphs(words.ownerAdded({ name }), words.ownerAddedUnknown()),
        { kind: "button", label: words.seeTeam(), url: `${shop.appUrl}/admin/team` },
      ],
    },
    shop,
  );
}
