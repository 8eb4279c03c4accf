import type { GivingEvent } from "../contract/messages.ts";
import * as words from "../words/en/emails-order.ts";
import { type Block, paragraphs } from "./blocks.ts";
import { mailOf } from "./layout.ts";
import { type Mails, money, type OrderNews, orderFacts } from "./order-parts.ts";

type GivingMails = Mails<GivingEvent, "ambassador">;

/** Both hear of a sale that moved, with the reason, and neither of the other. */
export const givenAwayMails: GivingMails = {
  ambassador: (news) => {
    const share = money(0 - news.event.ambassadorMinor, news.order.currency);
    return mailOf(
      {
        to: news.ambassador.email,
        subject: words.givenAwaySubject({ share }),
        preview: words.givenAwayPreview(),
        heading: words.hello({ name: news.ambassador.firstName }),
        blocks: [
          ...paragraphs(words.givenAway()),
          ...about(news, words.noLongerYours(), share),
          ...paragraphs(words.paidBefore()),
        ],
      },
      news.shop,
    );
  },
};

export const givenMails: GivingMails = {
  ambassador: (news) => {
    const share = money(news.event.ambassadorMinor, news.order.currency);
    return mailOf(
      {
        to: news.ambassador.email,
        subject: words.givenSubject({ share }),
        preview: words.givenPreview(),
        heading: words.hello({ name: news.ambassador.firstName }),
        blocks: [...paragraphs(words.givenToYou()), ...about(news, words.yourShare(), share)],
      },
      news.shop,
    );
  },
};

/** How much, of which order, and why. */
function about({ order, event, shop }: OrderNews<GivingEvent>, label: string, share: string): Block[] {
  const why: [string, string][] = event.reason === undefined ? [] : [[words.givingReason(), event.reason]];
  return [
    { kind: "amount", label, value: share },
    { kind: "facts", facts: [...why, ...orderFacts(order, shop)] },
    { kind: "button", label: words.seeWhy(), url: `${shop.appUrl}/earnings/orders/${order.id}` },
  ];
}
