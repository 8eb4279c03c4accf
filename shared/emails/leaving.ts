import { formatMoney } from "../domain/currency.ts";
import type { Notice } from "../domain/notice.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-account.ts";
import { paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";

type Left = Extract<Notice, { owedMinor: number }>;

/** The last e-mail to somebody who left: what is gone, what stays, and what they are still owed. */
export function leftMail({ email, owedMinor, isByOwner, paidTo }: Left, shop: BrandedShop, currency: string): Mail {
  const contact = shop.contactEmail ?? shop.ownerEmail;
  const amount = formatMoney(owedMinor, currency, "en");
  return mailOf(
    {
      to: email,
      subject: words.leftSubject({ shop: shop.name }),
      preview: words.leftPreview(),
      heading: words.leftHeading(),
      blocks: paragraphs(
        isByOwner ? words.leftByOwner({ shop: shop.name }) : words.leftYourself({ shop: shop.name }),
        words.leftErased(),
        ...(owedMinor > 0
          ? [paidTo ? words.leftOwedTo({ amount, paidTo, contact }) : words.leftOwed({ amount, contact })]
          : []),
      ),
    },
    shop,
  );
}

/** What tells the owner that somebody left, by their id alone: who it was is erased. */
export function ambassadorLeftMail(
  { email, userId, owedMinor, isByOwner, paidTo }: Left,
  shop: BrandedShop,
  currency: string,
): Mail {
  const amount = formatMoney(owedMinor, currency, "en");
  return mailOf(
    {
      to: email,
      subject: words.ambassadorLeftSubject({ shop: shop.name }),
      preview: words.ambassadorLeftPreview(),
      heading: words.ambassadorLeftHeading(),
      blocks: [
        ...paragraphs(
          isByOwner ? words.ambassadorRemoved() : words.ambassadorLeft(),
          owedMinor > 0 ? owedSentence(amount, paidTo) : words.ambassadorLeftNothing(),
        ),
        { kind: "button", label: words.seeOrders(), url: `${shop.appUrl}/admin/ambassadors/${userId}` },
      ],
    },
    shop,
  );
}

const owedSentence = (amount: string, paidTo: string | undefined): string =>
  paidTo ? words.ambassadorLeftOwedTo({ amount, paidTo }) : words.ambassadorLeftOwed({ amount });
