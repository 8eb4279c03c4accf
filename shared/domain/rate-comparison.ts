import type { OrderLine } from "./basket.ts";
import { afterBearing } from "./bearing.ts";
import { type LineTerms, split } from "./commission.ts";
import { keptLines, keptMinor, type Order, splitOf } from "./order.ts";
import { decide, type Rates, type SaleFacts, termsOf } from "./rates.ts";

/** What sales gave their ambassador, and what they would have given. Minor units. */
export interface Compared {
  orders: number;
  /** What buyers paid and did not get back. */
  keptMinor: number;
  wasMinor: number;
  wouldBeMinor: number;
}

type Asked =
  | "ambassadorId"
  | "soldBy"
  | "code"
  | "createdAt"
  | "status"
  | "totalMinor"
  | "refundedMinor"
  | "refunds"
  | "disputes"
  | "coupon"
  | "isFirst";
/** Of an order what decides on what it earns, and what it would earn. */
export type SoldOrder = Pick<Order, Asked> & {
  lines: (LineTerms & Pick<OrderLine, ComparedOfLine>)[];
};
type ComparedOfLine = "kind" | "productId" | "quantity" | "amountMinor" | "discountMinor" | "first" | "taxBps" | "base";

/** Of whom, and what day it was; as the rules would have asked when an order was placed. */
export interface Then {
  groupOf(ambassadorId: string): string | undefined;
  tierOf?(ambassadorId: string): string | undefined;
  dayOf(instant: string): string;
}

/** What orders would have earned by other rules, by whose they are: each as it stands today, with what was given back of it. */
export class RateComparison {
  readonly byAmbassador = new Map<string, Compared>();
  readonly #rates: Rates;
  readonly #rateBps: number;
  readonly #then: Then;
  /** By link: of two hundred rules a handful is for it, and orders come through few links. */
  readonly #ofLink = new Map<string, Rates>();

  /** @param rateBps the programme's own, where no rule fits */
  constructor(rates: Rates, rateBps: number, then: Then) {
    this.#rates = rates;
    this.#rateBps = rateBps;
    this.#then = then;
  }

  add(order: SoldOrder): void {
    const before = this.byAmbassador.get(order.ambassadorId) ?? none;
    this.byAmbassador.set(order.ambassadorId, {
      orders: before.orders + 1,
      keptMinor: before.keptMinor + keptMinor(order),
      wasMinor: before.wasMinor + splitOf(order).ambassadorMinor,
      wouldBeMinor: before.wouldBeMinor + this.#wouldBe(order),
    });
  }

  get totals(): Compared {
    return [...this.byAmbassador.values()].reduce(
      (sum, { orders, keptMinor, wasMinor, wouldBeMinor }) => ({
        orders: sum.orders + orders,
        keptMinor: sum.keptMinor + keptMinor,
        wasMinor: sum.wasMinor + wasMinor,
        wouldBeMinor: sum.wouldBeMinor + wouldBeMinor,
      }),
      none,
    );
  }

  #wouldBe(order: SoldOrder): number {
    // Rules are for whose link it was, whoever it was given to since.
    const ambassadorId = order.soldBy ?? order.ambassadorId;
    const groupId = this.#then.groupOf(ambassadorId);
    const tierId = this.#then.tierOf?.(ambassadorId);
    const sale = { ambassadorId, code: order.code, groupId, tierId, day: this.#then.dayOf(order.createdAt) };
    const rates = this.#ratesFor(sale);
    const lines = keptLines(order).map((line, place) => {
      const { kind, productId = "", quantity = 0, discountMinor } = order.lines[place] ?? {};
      if (kind === "delivery") return line;
      // What commissions were of when it was placed, no rule changes.
      const { amountMinor, keptMinor, taxBps, base } = line;
      const taxed = { amountMinor, taxBps, base };
      const decided = decide(productId, sale, rates, this.#rateBps);
      // Of an order that was placed while no rule asked, nobody knows: it counts as a later one.
      const gives = (order.isFirst && decided.first) || decided;
      const terms = termsOf({ ...taxed, quantity }, gives, this.#rates.caps[productId]);
      // What was borne of the discount was agreed to beside any rule.
      const { before: _, ...earns } = afterBearing({ ...taxed, discountMinor }, terms, order.coupon?.bearsBps ?? 0);
      return { ...taxed, keptMinor, ...earns };
    });
    return split(lines, keptMinor(order)).ambassadorMinor;
  }

  #ratesFor({ ambassadorId, code, groupId, tierId }: Omit<SaleFacts, "day">): Rates {
    const key = `${ambassadorId} ${code}`;
    const known = this.#ofLink.get(key);
    if (known) return known;
    const own = { ambassadorId, code, groupId, tierId };
    const names = ["ambassadorId", "code", "groupId", "tierId"] as const;
    const rules = this.#rates.rules.filter((it) =>
      names.every((name) => it[name] === undefined || it[name] === own[name]),
    );
    this.#ofLink.set(key, { ...this.#rates, rules });
    return { ...this.#rates, rules };
  }
}

const none: Compared = { orders: 0, keptMinor: 0, wasMinor: 0, wouldBeMinor: 0 };

/** Who would have earned more and who less, those first whom it would have moved most; of each side only so many are named. */
export function movedMost(byAmbassador: ReadonlyMap<string, Compared>, most: number) {
  const moved = [...byAmbassador]
    .map(([ambassadorId, { wasMinor, wouldBeMinor }]) => ({ ambassadorId, wasMinor, wouldBeMinor }))
    .filter(({ wasMinor, wouldBeMinor }) => wasMinor !== wouldBeMinor)
    .sort((a, b) => b.wouldBeMinor - b.wasMinor - (a.wouldBeMinor - a.wasMinor));
  const winners = moved.filter(({ wasMinor, wouldBeMinor }) => wouldBeMinor > wasMinor);
  const losers = moved.slice(winners.length).reverse();
  return {
    winners: { count: winners.length, most: winners.slice(0, most) },
    losers: { count: losers.length, most: losers.slice(0, most) },
  };
}
