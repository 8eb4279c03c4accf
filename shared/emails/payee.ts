import type { Notice } from "../domain/notice.ts";
import type { PayeeMethod } from "../domain/payee.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-payee.ts";
import { setPassword } from "./account.ts";
import { paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";

const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });

const goesTo: Readonly<Record<PayeeMethod, (named: { masked: string }) => string>> = {
  sepa: words.bySepa,
  paypal: words.byPaypal,
  csv: words.byOther,
};

const news = {
  added: { subject: words.addedSubject, heading: words.addedHeading },
  changed: { subject: words.changedSubject, heading: words.changedHeading },
  removed: { subject: words.removedSubject, heading: words.removedHeading },
} as const;

/** What tells an ambassador's address that they are paid elsewhere, or nowhere, from now on: whoever holds their account can't do it unseen. */
export function payeeChangedMail(
  { email, scope, does, method, masked = "", pausedUntil }: Extract<Notice, { kind: "payee_changed" }>,
  shop: BrandedShop,
): Mail {
  const contact = shop.contactEmail ?? shop.ownerEmail;
  return mailOf(
    {
      to: email,
      subject: news[does].subject({ shop: shop.name }),
      preview: words.preview(),
      heading: news[does].heading(),
      blocks: [
        ...paragraphs(
          method ? goesTo[method]({ masked }) : words.removed(),
          ...(pausedUntil ? [words.paused({ day: day.format(new Date(pausedUntil)) })] : []),
          words.you(),
          words.notYou({ contact }),
        ),
        setPassword(shop, scope),
      ],
    },
    shop,
  );
}
