import { formatMoney } from "../domain/currency.ts";
import type { Notice } from "../domain/notice.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-payout-ask.ts";
import { paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";

/** What tells the owner that an ambassador asks to be paid. */
export function payoutAskedMail(
  { email, runId, name, amountMinor }: Extract<Notice, { kind: "payout_asked" }>,
  shop: BrandedShop,
  currency: string,
): Mail {
  const amount = formatMoney(amountMinor, currency, "en");
  return mailOf(
    {
      to: email,
      subject: words.askedSubject({ name, amount }),
      preview: words.askedPreview(),
      heading: words.askedHeading({ name }),
      blocks: [
        { kind: "amount", label: words.amount(), value: amount },
        ...paragraphs(words.asked({ name }), words.nobodyYet({ name })),
        { kind: "button", label: words.look(), url: `${shop.appUrl}/admin/payouts/${runId}` },
      ],
    },
    shop,
  );
}

/** What tells an ambassador that the shop said no to a payout that they asked for, and why. */
export function payoutDeclinedMail(
  { email, reason }: Extract<Notice, { kind: "payout_declined" }>,
  shop: BrandedShop,
): Mail {
  return mailOf(
    {
      to: email,
      subject: words.declinedSubject({ shop: shop.name }),
      preview: words.declinedPreview(),
      heading: words.declinedHeading(),
      blocks: [
        ...paragraphs(words.declined({ shop: shop.name })),
        { kind: "facts", facts: [[words.reason(), reason]] },
        ...paragraphs(words.declinedStays()),
        { kind: "button", label: words.seeEarnings(), url: `${shop.appUrl}/earnings` },
      ],
    },
    shop,
  );
}
