import { formatMoney } from "../domain/currency.ts";
import type { Notice } from "../domain/notice.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-account.ts";
import { paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";

type Told<Kind extends Notice["kind"]> = Extract<Notice, { kind: Kind }>;

const long = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
const asDay = (day: string): string => long.format(new Date(`${day}T00:00:00Z`));
const asPercent = (bps: number): string => `${bps / 100}%`;

const button = (shop: BrandedShop) =>
  ({ kind: "button", label: words.seeRates(), url: `${shop.appUrl}/earnings` }) as const;

/** What tells an ambassador that from a day on their sales earn something else. */
export function ratesChangedMail(notice: Told<"rates_changed">, shop: BrandedShop): Mail {
  const { email, firstDay, wasBps, willBps } = notice;
  const day = asDay(firstDay);
  const what =
    wasBps === undefined || willBps === undefined
      ? words.ratesSome({ day, shop: shop.name })
      : words.ratesOne({ day, shop: shop.name, will: asPercent(willBps), was: asPercent(wasBps) });
  return mailOf(
    {
      to: email,
      subject: words.ratesSubject({ day }),
      preview: words.ratesPreview(),
      heading: words.ratesHeading({ day }),
      blocks: [...paragraphs(what, words.ratesPage()), { kind: "note", text: words.ratesOrders() }, button(shop)],
    },
    shop,
  );
}

/** What tells an ambassador that it stays as it is. */
export function ratesKeptMail({ email, firstDay }: Told<"rates_kept">, shop: BrandedShop): Mail {
  const day = asDay(firstDay);
  return mailOf(
    {
      to: email,
      subject: words.ratesKeptSubject(),
      preview: words.ratesKeptPreview({ day }),
      heading: words.ratesKeptHeading(),
      blocks: [...paragraphs(words.ratesKept({ day, shop: shop.name })), button(shop)],
    },
    shop,
  );
}

/** What tells an ambassador which tier they are in now, and what is missing to the next. @param currency the shop's */
export function tierChangedMail(notice: Told<"tier_changed">, shop: BrandedShop, currency: string): Mail {
  const { email, tier, next, missingOrders, missingMinor } = notice;
  const is = tier === undefined ? words.noTierIs({ shop: shop.name }) : words.tierIs({ shop: shop.name, tier });
  const missing =
    missingOrders === undefined
      ? words.tierNextSold({ missing: formatMoney(missingMinor ?? 0, currency), next: next ?? "" })
      : words.tierNextOrders({ missing: missingOrders, next: next ?? "" });
  return mailOf(
    {
      to: email,
      subject: tier === undefined ? words.noTierSubject() : words.tierSubject({ tier }),
      preview: words.tierPreview(),
      heading: tier === undefined ? words.noTierHeading() : words.tierHeading({ tier }),
      blocks: [
        ...paragraphs(is, ...(next === undefined ? [] : [missing]), words.ratesPage()),
        { kind: "note", text: words.ratesOrders() },
        button(shop),
      ],
    },
    shop,
  );
}
