import type { Notice } from "../domain/notice.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-second-factor.ts";
import { pageOf, setPassword } from "./account.ts";
import { paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";

type Kind = "factor_on" | "factor_off" | "factor_rescued" | "recovery_renewed";

const news: Readonly<
  Record<Kind, { subject: typeof words.onSubject; heading: () => string; says: () => string; preview: () => string }>
> = {
  factor_on: { subject: words.onSubject, heading: words.onHeading, says: words.on, preview: words.onPreview },
  factor_off: { subject: words.offSubject, heading: words.offHeading, says: words.off, preview: words.offPreview },
  factor_rescued: {
    subject: words.rescuedSubject,
    heading: words.rescuedHeading,
    says: words.rescued,
    preview: words.rescuedPreview,
  },
  recovery_renewed: {
    subject: words.renewedSubject,
    heading: words.renewedHeading,
    says: words.renewed,
    preview: words.renewedPreview,
  },
};

/** What tells an account's address that its second factor was turned on or off, or has other recovery codes. */
export function factorMail({ email, scope }: Notice, kind: Kind, shop: BrandedShop): Mail {
  const { subject, heading, says, preview } = news[kind];
  return mailOf(
    {
      to: email,
      subject: subject({ shop: shop.name }),
      preview: preview(),
      heading: heading(),
      blocks: [...paragraphs(says(), words.notYou()), setPassword(shop, scope)],
    },
    shop,
  );
}

/** What tells it that a recovery code was used. */
export function recoveryUsedMail(
  { email, scope, left }: Extract<Notice, { kind: "recovery_used" }>,
  shop: BrandedShop,
): Mail {
  return mailOf(
    {
      to: email,
      subject: words.usedSubject({ shop: shop.name }),
      preview: words.usedPreview({ left }),
      heading: words.usedHeading(),
      blocks: [...paragraphs(words.used({ left }), words.notYou()), setPassword(shop, scope)],
    },
    shop,
  );
}

/** What tells an owner that somebody's second factor was turned off from outside of the shop's pages. */
export function memberRescuedMail(
  { email, memberName: name }: Extract<Notice, { kind: "member_rescued" }>,
  shop: BrandedShop,
): Mail {
  return mailOf(
    {
      to: email,
      subject: words.memberRescuedSubject({ name, shop: shop.name }),
      preview: words.memberRescuedPreview(),
      heading: words.memberRescuedHeading({ name }),
      blocks: [
        ...paragraphs(words.memberRescued({ name }), words.memberRescuedUnknown()),
        { kind: "button", label: words.seeTeam(), url: pageOf(shop, "admin", "/team") },
      ],
    },
    shop,
  );
}
