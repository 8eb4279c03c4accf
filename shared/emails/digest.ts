import { formatMoney } from "../domain/currency.ts";
import { type AmbassadorWeek, daysOfWeek, type WeekFigures } from "../domain/digest.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-digest.ts";
import { type Pair, paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";
import { type NewsAmbassador, seeStatistics } from "./order-parts.ts";

const days = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
/** As in `November 23 – 29, 2026`. */
export function periodOfWeek(week: string): string {
  const { from, to } = daysOfWeek(week);
  return days.formatRange(new Date(from), new Date(to));
}

/** How often something was looked at, and by how many. */
export const openedFacts = ({ opened }: WeekFigures): Pair[] => [
  [words.views(), wholeOf(opened.views)],
  [words.visitors(), wholeOf(opened.visitors)],
];

/** A number as it is read. */
export const wholeOf = (count: number): string => count.toLocaleString("en");

/** What an ambassador reads on Monday of the week that is over. */
export function ambassadorDigestMail(week: AmbassadorWeek, reader: NewsAmbassador, shop: BrandedShop): Mail {
  const { sold, opened, before, currency, payableMinor, place } = week;
  const money = (amountMinor: number) => formatMoney(amountMinor, currency, "en");
  const amount = money(sold.ambassadorMinor);
  const earlier = { amount: money(before.sold.ambassadorMinor), orders: before.sold.orders };
  return mailOf(
    {
      to: reader.email,
      subject:
        sold.ambassadorMinor > 0
          ? words.earnedSubject({ shop: shop.name, amount })
          : words.subject({ shop: shop.name }),
      preview: words.preview({ orders: sold.orders, views: opened.views }),
      heading: words.hello({ name: reader.firstName }),
      blocks: [
        ...paragraphs(words.ownWeek({ period: periodOfWeek(week.week) })),
        { kind: "amount", label: words.earned(), value: amount },
        {
          kind: "facts",
          facts: [
            [words.orders(), wholeOf(sold.orders)],
            ...openedFacts(week),
            [words.weekBefore(), words.fromOrders(earlier)],
            [words.payable(), money(payableMinor)],
            ...(place === undefined ? [] : [[words.place(), words.placed({ place })] as const]),
          ],
        },
        seeStatistics(shop),
      ],
      stoppable: { topic: "digest", reader },
    },
    shop,
  );
}
