import { formatMoney } from "../domain/currency.ts";
import type { Notice } from "../domain/notice.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-account.ts";
import { paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";

const asPercent = (bps: number): string => `${bps / 100}%`;

/** What tells an ambassador of a coupon that the shop made for them. @param currency the shop's */
export function couponMadeMail(
  { email, code, offBps, offMinor = 0, bearsBps = 0 }: Extract<Notice, { kind: "coupon_made" }>,
  shop: BrandedShop,
  currency: string,
): Mail {
  const off = offBps === undefined ? formatMoney(offMinor, currency, "en") : asPercent(offBps);
  const bears = bearsBps > 0 ? [words.couponBears({ part: asPercent(bearsBps) })] : [];
  return mailOf(
    {
      to: email,
      subject: words.couponSubject({ code }),
      preview: words.couponPreview({ off }),
      heading: words.couponHeading(),
      blocks: [
        ...paragraphs(words.couponMade({ shop: shop.name, off }), ...bears),
        { kind: "facts", facts: [[words.couponCode(), code]] },
        { kind: "note", text: words.couponInLink() },
        { kind: "button", label: words.seeCoupon(), url: `${shop.appUrl}/links` },
      ],
    },
    shop,
  );
}
