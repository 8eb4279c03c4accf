import type { Notice } from "../domain/notice.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-gone.ts";
import { paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";

const list = new Intl.ListFormat("en");

/** What tells an ambassador that their links lead to fewer products than they did. */
export function productsGoneMail(
  { email, titles, products, links, empty }: Extract<Notice, { kind: "products_gone" }>,
  shop: BrandedShop,
): Mail {
  const more = products - titles.length;
  const named = more > 0 ? words.namedAndMore({ named: titles.join(", "), more }) : list.format(titles);
  return mailOf(
    {
      to: email,
      subject: words.subject({ products }),
      preview: words.preview({ shop: shop.name, named }),
      heading: words.heading(),
      blocks: [
        ...paragraphs(words.gone({ shop: shop.name, named }), words.held({ links })),
        ...(empty < links ? paragraphs(words.goesOn({ links })) : []),
        ...(empty > 0 ? paragraphs(words.empty({ empty })) : []),
        { kind: "button", label: words.seeLinks(), url: `${shop.appUrl}/links` },
      ],
    },
    shop,
  );
}
