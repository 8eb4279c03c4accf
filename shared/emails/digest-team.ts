import { formatMoney } from "../domain/currency.ts";
import { type Count, type NeedName, type Needs, needNames, type TeamWeek } from "../domain/digest.ts";
import type { User } from "../domain/person.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-digest.ts";
import { type Block, type Pair, paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { openedFacts, periodOfWeek, wholeOf } from "./digest.ts";
import { mailOf } from "./layout.ts";

type Reader = Pick<User, "id" | "firstName" | "email" | "scope" | "unsubscribeKey">;

/** What somebody of the team reads on Monday of the week that is over. @param needs what waits for this reader */
export function teamDigestMail(week: TeamWeek, needs: Needs, reader: Reader, shop: BrandedShop): Mail {
  const { sold, opened, before, currency } = week;
  const money = (amountMinor: number) => formatMoney(amountMinor, currency, "en");
  const amount = money(sold.grossMinor);
  return mailOf(
    {
      to: reader.email,
      subject:
        sold.grossMinor > 0 ? words.soldSubject({ shop: shop.name, amount }) : words.subject({ shop: shop.name }),
      preview: words.teamPreview({ orders: sold.orders, views: opened.views }),
      heading: words.hello({ name: reader.firstName }),
      blocks: [
        ...paragraphs(words.teamWeek({ period: periodOfWeek(week.week) })),
        { kind: "amount", label: words.sold(), value: amount },
        {
          kind: "facts",
          facts: [
            [words.orders(), wholeOf(sold.orders)],
            ...(sold.refundsMinor === 0 ? [] : [[words.refunded(), money(sold.refundsMinor)] as const]),
            [words.commission(), money(sold.ambassadorMinor)],
            [words.shopShare(), money(sold.shopMinor)],
            ...openedFacts(week),
            [words.joined(), wholeOf(week.joined)],
            [
              words.weekBefore(),
              words.fromOrders({ amount: money(before.sold.grossMinor), orders: before.sold.orders }),
            ],
          ],
        },
        ...waiting(needs, week.disputesDueBy, shop),
        { kind: "button", label: words.seeHome(), url: `${shop.appUrl}/admin` },
      ],
      stoppable: { topic: "digest", reader },
    },
    shop,
  );
}

const names: Readonly<Record<NeedName, () => string>> = {
  disputes: words.disputes,
  toShip: words.toShip,
  payoutRuns: words.payoutRuns,
  applications: words.applications,
  questions: words.questions,
};

/** What its reader can do something about; nothing where that is nothing. */
function waiting(needs: Needs, disputesDueBy: string | undefined, { timeZone = "UTC" }: BrandedShop): Block[] {
  const facts = needNames.flatMap((name): Pair[] => {
    const found = needs[name];
    if (!found) return [];
    const count = countOf(found);
    if (name !== "disputes" || disputesDueBy === undefined) return [[names[name](), count]];
    const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone }).format(new Date(disputesDueBy));
    return [[names[name](), words.disputesDue({ count, day })]];
  });
  return facts.length === 0 ? [] : [...paragraphs(words.waits()), { kind: "facts", facts }];
}

const countOf = ({ count, isMore }: Count): string => (isMore ? words.atLeast({ count }) : wholeOf(count));
