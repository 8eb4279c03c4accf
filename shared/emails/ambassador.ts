import type { Notice } from "../domain/notice.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-account.ts";
import { paragraphs } from "./blocks.ts";
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
