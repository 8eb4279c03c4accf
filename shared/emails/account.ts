import type { Notice } from "../domain/notice.ts";
import type { Scope } from "../domain/person.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-account.ts";
import { type Block, paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";

type Move = Extract<Notice, { newEmail: string }>;

/** The address of a page of an area. */
export const pageOf = ({ appUrl }: BrandedShop, scope: Scope, page: string) =>
  `${appUrl}${scope === "admin" ? "/admin" : ""}${page}`;

/** A button to the page on which a new password is set, which signs out whoever is signed in. */
export const setPassword = (shop: BrandedShop, scope: Scope): Block => ({
  kind: "button",
  label: words.setPassword(),
  url: pageOf(shop, scope, "/forgot-password"),
});

/** The link to set a new password. The token stands behind the `#`, so that no server on the way logs it. */
export function passwordResetMail(shop: BrandedShop, scope: Scope, email: string, token: string): Mail {
  const url = `${pageOf(shop, scope, "/reset-password")}#token=${token}`;
  return mailOf(
    {
      to: email,
      subject: words.resetSubject({ shop: shop.name }),
      preview: words.resetPreview(),
      heading: words.setPassword(),
      blocks: [
        ...paragraphs(words.resetAsked()),
        { kind: "button", label: words.setPassword(), url },
        { kind: "note", text: words.resetNotYou() },
      ],
    },
    shop,
  );
}

/** What tells an account's address that its password was changed. */
export function passwordChangedMail({ email, scope }: Notice, shop: BrandedShop): Mail {
  return mailOf(
    {
      to: email,
      subject: words.passwordChangedSubject({ shop: shop.name }),
      preview: words.passwordChangedYou(),
      heading: words.passwordChanged(),
      blocks: [...paragraphs(words.passwordChangedYou(), words.passwordChangedNotYou()), setPassword(shop, scope)],
    },
    shop,
  );
}

/** What tells the present address that somebody asked to move the account, while that can still be stopped. */
export function moveAskedMail({ email, scope, newEmail }: Move, shop: BrandedShop): Mail {
  return mailOf(
    {
      to: email,
      subject: words.moveAskedSubject({ shop: shop.name }),
      preview: words.moveAskedPreview(),
      heading: words.moveAskedHeading(),
      blocks: [...paragraphs(words.moveAsked({ email, newEmail }), words.moveAskedNotYou()), setPassword(shop, scope)],
    },
    shop,
  );
}

/** The link that moves an account. The token stands behind the `#`, so that no server on the way logs it. */
export function moveToConfirmMail({ email, scope, newEmail }: Move, token: string, shop: BrandedShop): Mail {
  const url = `${pageOf(shop, scope, "/confirm-email")}#token=${token}`;
  return mailOf(
    {
      to: newEmail,
      subject: words.confirmMoveSubject({ shop: shop.name }),
      preview: words.confirmMovePreview(),
      heading: words.confirmMoveHeading(),
      blocks: [
        ...paragraphs(words.confirmMove({ email })),
        { kind: "button", label: words.confirmAddress(), url },
        { kind: "note", text: words.confirmMoveNotYou() },
      ],
    },
    shop,
  );
}

/** For an address that has an account of its own: told here, and not to whoever asked. */
export function addressTakenMail({ scope, newEmail }: Move, shop: BrandedShop): Mail {
  return mailOf(
    {
      to: newEmail,
      subject: words.takenSubject({ shop: shop.name }),
      preview: words.takenPreview(),
      heading: words.takenHeading(),
      blocks: [...paragraphs(words.taken(), words.takenYou()), setPassword(shop, scope)],
    },
    shop,
  );
}

/** What tells the address that an account had that it has moved away. */
export function movedMail({ email, scope, newEmail }: Move, shop: BrandedShop): Mail {
  const contact = shop.contactEmail ?? shop.ownerEmail;
  const help = scope === "admin" ? words.movedNotYouAdmin() : words.movedNotYou({ contact, email });
  return mailOf(
    {
      to: email,
      subject: words.movedSubject({ shop: shop.name }),
      preview: words.movedPreview({ newEmail }),
      heading: words.movedHeading(),
      blocks: paragraphs(words.moved({ email, newEmail }), help),
    },
    shop,
  );
}
