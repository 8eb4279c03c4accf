import type { Notice } from "../domain/notice.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-account.ts";
import { type Block, paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";

/** What tells an ambassador that their links take no orders for now. */
export function suspendedMail({ email, reason }: Extract<Notice, { kind: "suspended" }>, shop: BrandedShop): Mail {
  const contact = shop.contactEmail ?? shop.ownerEmail;
  return mailOf(
    {
      to: email,
      subject: words.suspendedSubject({ shop: shop.name }),
      preview: words.suspendedPreview(),
      heading: words.suspendedHeading(),
      blocks: [
        ...paragraphs(
          words.suspendedReason({ shop: shop.name, reason }),
          words.suspended(),
          words.suspendedMistake({ contact }),
        ),
        { kind: "button", label: words.seeAccount(), url: `${shop.appUrl}/stats` },
      ],
    },
    shop,
  );
}

/** What tells an ambassador that all goes on. */
export function reinstatedMail({ email }: Notice, shop: BrandedShop): Mail {
  return mailOf(
    {
      to: email,
      subject: words.reinstatedSubject({ shop: shop.name }),
      preview: words.reinstatedPreview(),
      heading: words.reinstatedHeading(),
      blocks: [
        ...paragraphs(words.reinstated()),
        { kind: "button", label: words.seeLinks(), url: `${shop.appUrl}/links` },
      ],
    },
    shop,
  );
}

/** What shows that an address is the account's own. The token stands behind the `#`, so that no server on the way logs it. */
const confirm = (token: string, shop: BrandedShop): Block => ({
  kind: "button",
  label: words.confirmAddress(),
  url: `${shop.appUrl}/confirm-address#token=${token}`,
});
const unlessYou = (): Block => ({ kind: "note", text: words.confirmNotYou() });

/** What welcomes somebody who signed up, and asks them to confirm the address. */
export function signedUpMail({ email }: Notice, token: string, days: number, shop: BrandedShop): Mail {
  return mailOf(
    {
      to: email,
      subject: words.signedUpSubject({ shop: shop.name }),
      preview: words.signedUpPreview(),
      heading: words.signedUpHeading(),
      blocks: [...paragraphs(words.approved(), words.confirmWhy({ days })), confirm(token, shop), unlessYou()],
    },
    shop,
  );
}

/** The link that confirms an address, for who asked for it once more. */
export function confirmAddressMail({ email }: Notice, token: string, days: number, shop: BrandedShop): Mail {
  return mailOf(
    {
      to: email,
      subject: words.confirmSubject({ shop: shop.name }),
      preview: words.confirmPreview({ days }),
      heading: words.confirmHeading(),
      blocks: [...paragraphs(words.confirmWhy({ days })), confirm(token, shop), unlessYou()],
    },
    shop,
  );
}

/** What tells somebody that the shop has their application, and asks them to confirm the address. */
export function applicationReceivedMail({ email }: Notice, token: string, days: number, shop: BrandedShop): Mail {
  return mailOf(
    {
      to: email,
      subject: words.appliedSubject({ shop: shop.name }),
      preview: words.appliedPreview(),
      heading: words.appliedHeading(),
      blocks: [
        ...paragraphs(words.applied({ shop: shop.name }), words.appliedUntil(), words.confirmWhy({ days })),
        confirm(token, shop),
        unlessYou(),
      ],
    },
    shop,
  );
}

/** What tells the owner that somebody applied. */
export function applicationToDecideMail(
  { email, userId, name, about }: Extract<Notice, { kind: "application_to_decide" }>,
  shop: BrandedShop,
): Mail {
  return mailOf(
    {
      to: email,
      subject: words.toDecideSubject({ name }),
      preview: words.toDecidePreview(),
      heading: words.toDecideSubject({ name }),
      blocks: [
        ...(about === undefined ? paragraphs(words.toDecideNothing()) : paragraphs(words.toDecideAbout(), about)),
        { kind: "button", label: words.lookAtApplication(), url: `${shop.appUrl}/admin/ambassadors/${userId}` },
      ],
    },
    shop,
  );
}

/** What tells an ambassador that the programme has other terms, and where to accept them. */
export function termsChangedMail({ email }: Notice, shop: BrandedShop): Mail {
  return mailOf(
    {
      to: email,
      subject: words.termsSubject({ shop: shop.name }),
      preview: words.termsPreview(),
      heading: words.termsHeading(),
      blocks: [
        ...paragraphs(words.terms({ shop: shop.name }), words.termsMeanwhile()),
        { kind: "button", label: words.readTerms(), url: `${shop.appUrl}/terms` },
      ],
    },
    shop,
  );
}

/** What tells somebody that the shop agreed. */
export function approvedMail({ email }: Notice, shop: BrandedShop): Mail {
  return mailOf(
    {
      to: email,
      subject: words.approvedSubject({ shop: shop.name }),
      preview: words.approvedPreview(),
      heading: words.approvedHeading(),
      blocks: [
        ...paragraphs(words.approved()),
        { kind: "button", label: words.makeFirstLink(), url: `${shop.appUrl}/products` },
      ],
    },
    shop,
  );
}

/** What tells somebody that the shop did not agree. */
export function declinedMail({ email, reason }: Extract<Notice, { kind: "declined" }>, shop: BrandedShop): Mail {
  const contact = shop.contactEmail ?? shop.ownerEmail;
  return mailOf(
    {
      to: email,
      subject: words.declinedSubject({ shop: shop.name }),
      preview: words.declinedPreview(),
      heading: words.declinedHeading(),
      blocks: paragraphs(words.declined({ shop: shop.name, reason }), words.suspendedMistake({ contact })),
    },
    shop,
  );
}

/** Asks somebody to be an ambassador. Token and address stand behind the `#`, so that no server on the way logs them. */
export function invitedMail({ email }: Notice, token: string, days: number, shop: BrandedShop): Mail {
  const hash = new URLSearchParams({ token, email });
  return mailOf(
    {
      to: email,
      subject: words.invitedSubject({ shop: shop.name }),
      preview: words.invitedPreview({ days }),
      heading: words.invitedSubject({ shop: shop.name }),
      blocks: [
        ...paragraphs(words.approved(), words.invited({ days })),
        { kind: "button", label: words.becomeAmbassador(), url: `${shop.appUrl}/invitation#${hash}` },
      ],
    },
    shop,
  );
}
