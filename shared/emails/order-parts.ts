import type { MoneyEvent } from "../contract/messages.ts";
import { apart } from "../domain/basket.ts";
import { formatMoney } from "../domain/currency.ts";
import type { Order } from "../domain/order.ts";
import { orderName } from "../domain/order-number.ts";
import { rateInPercent } from "../domain/percent.ts";
import type { User } from "../domain/person.ts";
import { taxesIn } from "../domain/tax.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-order.ts";
import type { Block, Pair } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";

/** Whose link it was, as far as e-mails know them. */
export type NewsAmbassador = Pick<User, "id" | "firstName" | "email" | "unsubscribeKey">;

/** Everything that an e-mail about an order may mention. */
export interface OrderNews<Event = MoneyEvent> {
  order: Order;
  /** What happened: of money, what the journal entry moved. */
  event: Event;
  ambassador: NewsAmbassador;
  shop: BrandedShop;
}

export type Role = "owner" | "ambassador" | "buyer";

/** Who is written to of an event, and what. */
export type Mails<Event = MoneyEvent, Roles extends Role = Role> = {
  readonly [Name in Roles]: (news: OrderNews<Event>) => Mail;
};

/** In the mail's own language. */
export const money = (amountMinor: number, currency: string) => formatMoney(amountMinor, currency, "en");

export const totalOf = (order: Order) => money(order.totalMinor, order.currency);

/** The buyer, as they gave their name. */
export const fullName = ({ buyer }: Order) => `${buyer.firstName} ${buyer.lastName}`;

/** What was bought, each with its picture and its price, what a coupon took off, and the sum. @param rows what comes between */
export function lineTable(order: Order, total: Pair = [words.total(), totalOf(order)]): Block {
  const { coupon, currency } = order;
  const { goods, delivery } = apart(order.lines);
  const lines = goods.map(({ title, imageUrl, quantity, unitPriceMinor }) => ({
    ...{ title, imageUrl, value: money(unitPriceMinor * quantity, currency) },
    detail: words.quantityTimes({ quantity, price: money(unitPriceMinor, currency) }),
    label: words.quantityTitle({ quantity, title }),
  }));
  const rows: Pair[] = [
    ...(coupon ? [[words.coupon(coupon), money(0 - coupon.discountMinor, currency)] as const] : []),
    ...(delivery ? [[delivery.title, money(delivery.amountMinor, currency)] as const] : []),
  ];
  return { kind: "table", lines, ...(rows.length > 0 && { rows }), total };
}

/** The taxes in what was paid, each by its rate; nothing where there is none. */
export const taxFacts = ({ lines, currency }: Order): Pair[] =>
  taxesIn(lines).map(({ taxBps, taxMinor }) => [
    words.taxIncluded({ rate: rateInPercent(taxBps, "en") }),
    money(taxMinor, currency),
  ]);

/** Its number and its day. */
export function orderFacts(order: Order, { timeZone = "UTC" }: BrandedShop): Pair[] {
  const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone }).format(new Date(order.createdAt));
  return [
    [words.orderNumber(), orderName(order)],
    [words.orderDate(), day],
  ];
}

/** Where it goes to, as the buyer gave it; nothing where the shop sends nothing. */
export function deliveryFacts(order: Order): Pair[] {
  const { address, zip, city, country } = order.buyer;
  if (!address && !city) return [];
  const lines = [fullName(order), address, [zip, city].filter(Boolean).join(" "), country && countryName(country)];
  return [[words.deliveredTo(), lines.filter(Boolean).join("\n")]];
}

function countryName(code: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The buyer's own page of an order: who has its address may see it. Nothing where an order was never at Stripe. */
export const seeOrder = ({ id, code, checkoutSessionId }: Order, { appUrl }: BrandedShop): Block[] =>
  checkoutSessionId === undefined
    ? []
    : [
        {
          kind: "button",
          label: words.seeOrder(),
          url: `${appUrl}/c/${code}/success?order=${id}&session=${checkoutSessionId}`,
        },
      ];

export const openOrder = (order: Order, { appUrl }: BrandedShop): Block => ({
  kind: "button",
  label: words.openOrder(),
  url: `${appUrl}/admin/orders/${order.id}`,
});

export const seeStatistics = ({ appUrl }: BrandedShop): Block => ({
  kind: "button",
  label: words.seeStatistics(),
  url: `${appUrl}/stats`,
});
