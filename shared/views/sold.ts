import { couponOf, givenSales } from "../domain/ledger.ts";
import type { Link } from "../domain/link.ts";
import { type SoldOver, type Tally, tallyOf } from "../domain/tally.ts";
import { linkUrl } from "./link.ts";

type Named = Pick<Link, "code" | "slug" | "name">;

/** What won sales, as its reader knows it: a link by its name and address, or a coupon. @param links as far as they are still there */
function channelRow({ channel, orders }: SoldOver, appUrl: string, links?: ReadonlyMap<string, Named>) {
  const coupon = couponOf(channel);
  if (coupon !== undefined) return { kind: "coupon" as const, code: coupon, orders };
  const { slug, name } = links?.get(channel) ?? {};
  return { kind: "link" as const, code: channel, url: linkUrl(appUrl, slug ?? channel), name, orders };
}

/** What sales were given for won none of them. */
const isWon = ({ channel, orders }: SoldOver): boolean => channel !== givenSales && orders > 0;

const productsOf = ({ products }: Tally, best: number) =>
  products.filter(({ quantity }) => quantity > 0).slice(0, best);

/** What of the shop sold best in some days, by the gross. @param best how many of each */
export function soldOfShop(days: readonly Tally[], best: number, appUrl: string) {
  const tally = tallyOf(days, Number.POSITIVE_INFINITY);
  const channels = tally.channels.filter(isWon).slice(0, best);
  const sellers = tally.ambassadors.filter(({ orders }) => orders > 0).slice(0, best);
  const ids = [...new Set([...channels, ...sellers].map(({ ambassadorId }) => ambassadorId))];
  return {
    /** Whose names it takes. */
    ids,
    /** The links that are told of. */
    codes: channels.map(({ channel }) => channel).filter((channel) => couponOf(channel) === undefined),
    named(names: ReadonlyMap<string, string>, links: ReadonlyMap<string, Named>) {
      const nameOf = (id: string) => ({ id, name: names.get(id) ?? "" });
      return {
        placed: tally.placed,
        orders: tally.orders,
        products: productsOf(tally, best),
        channels: channels.map((row) => ({
          ...channelRow(row, appUrl, links),
          grossMinor: row.grossMinor,
          ambassador: nameOf(row.ambassadorId),
        })),
        ambassadors: sellers.map(({ ambassadorId, orders, grossMinor, ambassadorMinor }) => ({
          ...nameOf(ambassadorId),
          orders,
          grossMinor,
          ambassadorMinor,
        })),
      };
    },
  };
}

/** What of an ambassador's sold best in some days: links and coupons by what they earned. @param best how many of each */
export function soldOfAmbassador(days: readonly Tally[], best: number, appUrl: string) {
  const tally = tallyOf(days, Number.POSITIVE_INFINITY);
  const byRevenue = tally.channels.toSorted((a, b) => b.ambassadorMinor - a.ambassadorMinor || b.orders - a.orders);
  return {
    placed: tally.placed,
    orders: tally.orders,
    products: productsOf(tally, best),
    channels: byRevenue
      .filter(isWon)
      .slice(0, best)
      .map((row) => ({ ...channelRow(row, appUrl), revenueMinor: row.ambassadorMinor })),
  };
}
