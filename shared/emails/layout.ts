import type { Mail } from "../services/mail.ts";
import { htmlOf } from "./as-html.ts";
import { textOf } from "./as-text.ts";
import type { Email } from "./blocks.ts";
import { type BrandedShop, brandOf } from "./brand.ts";
import { stopOf } from "./stop.ts";

/** The same e-mail as text and as HTML, in the shop's name; whatever people typed is inert in both. */
export function mailOf(email: Email, shop: BrandedShop): Mail {
  const ofShop = brandOf(shop);
  // Where a reply reaches somebody else, nothing says that it reaches the shop.
  const brand = email.replyTo ? { ...ofShop, contactEmail: undefined } : ofShop;
  const inOneLine = { ...email, subject: oneLine(email.subject), preview: oneLine(email.preview) };
  const stop = email.stoppable && stopOf(email.stoppable, brand.appUrl);
  return {
    to: email.to,
    sender: oneLine(brand.name),
    replyTo: email.replyTo ?? brand.contactEmail,
    subject: inOneLine.subject,
    text: textOf(inOneLine, brand, stop),
    html: htmlOf(inOneLine, brand, stop),
    ...(stop?.oneClick && { unsubscribeUrl: stop.oneClick }),
  };
}

/** A line break in a subject would begin another header. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
