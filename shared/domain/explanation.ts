import type { Attribution } from "./attribution.ts";
import type { OrderLine } from "./basket.ts";
import { earnedBy, exactCommission } from "./commission.ts";
import { asDecimal, less } from "./fraction.ts";
import { type OrderEntry, postedTo } from "./ledger.ts";
import { bucketOf, heldLines, isPaid, keptLines, keptMinor, type Order, splitOf } from "./order.ts";
import type { Decided } from "./rates.ts";

/** Which order of its buyer one is. */
export const orderPlaces = ["first", "later", "open"] as const;

/** One line of an order with what it earns, before anything is rounded. */
export interface ExplainedLine {
  title: string;
  quantity: number;
  /** What the buyer paid for it, minor units. */
  amountMinor: number;
  /** What a coupon took off it before, minor units, where one did. */
  discountMinor?: number | undefined;
  /** What of what it earns went for the part of that which its ambassador bears: minor units as a decimal number; `exact` is without it. */
  borne?: string | undefined;
  /** Frozen on the order when it was placed; absent where what it earns, but for what is borne, is no plain rate of its amount. */
  rateBps?: number | undefined;
  /** The tax that is left out of the amount before a rate of it is taken, basis points of the rest; absent where none is. */
  withoutTaxBps?: number | undefined;
  /** Whether it is what was paid for delivery, of which nothing is earned. */
  kind?: OrderLine["kind"];
  /** Which kind of rule decided on it; the programme's own rate where that is not said. */
  by?: Decided["by"] | undefined;
  /** Whether it earns what a first order of a buyer does, or a later one, where the rule tells them apart; open until it is paid. */
  order?: (typeof orderPlaces)[number] | undefined;
  /** What of its amount was given back by its name, minor units, where something was. */
  backMinor?: number | undefined;
  /** What it earns while all of it is kept: minor units as a decimal number, such as `33.495`, cut after four places. */
  exact: string;
}

/** What an entry of an order did to its ambassador's balance. */
export interface ExplainedEntry {
  entryId: string;
  kind: OrderEntry["kind"];
  bookedAt: string;
  /** What was paid or went back, minor units; 0 of what only moves within a balance. */
  paidMinor: number;
  /** By how much the commission changed, minor units. */
  amountMinor: number;
  /** Why a person held it back. */
  reason?: string | undefined;
  /** The statement that it is a line of; entries from before statements are on none. */
  statement?: number | undefined;
}

/** Why a commission is what it is: all of it follows from what was frozen on the order, and from its entries. */
export interface Explanation {
  lines: ExplainedLine[];
  totalMinor: number;
  /** What of it was not given back, and is not disputed. */
  keptMinor: number;
  /** The commission before it is rounded, as a decimal number of minor units, cut after four places. */
  exact: string;
  /** Rounded once, half up. */
  commissionMinor: number;
  isBlocked: boolean;
  /** The UTC day from which it may be paid; absent while it is blocked, or not paid by its buyer. */
  maturesOn?: string | undefined;
  entries: ExplainedEntry[];
  /** Where it was placed with an ambassador's coupon: what won it, and why. */
  attribution?: ExplainedAttribution | undefined;
  /** Which part of its coupon's discount its ambassador bears, basis points, where it is any. */
  bearsBps?: number | undefined;
  /** When the sale was given to whose it is, and why, where it was; and the same of whom it was taken from, to themselves. */
  given?: Moved | undefined;
  givenAway?: Moved | undefined;
}

interface ExplainedAttribution extends Pick<Attribution, "won" | "because"> {
  /** The coupon's code. */
  coupon: string;
  /** Whether coupon and link are one ambassador's. */
  isOnes: boolean;
}

interface Moved {
  at: string;
  reason: string;
}

/** Explains an order's commission. Of an order that nobody paid it says what it would be. */
export function explain(order: Order, entries: readonly OrderEntry[]): Explanation {
  const kept = isPaid(order) ? keptMinor(order) : order.totalMinor;
  const lines = keptLines(order);
  const given = order.soldBy === undefined ? undefined : lastMove(entries, "given");
  return {
    lines: heldLines(order).map((line, place) => {
      const { kind, title, quantity, amountMinor, discountMinor, taxBps, base, before, by, first } = line;
      const { rateBps } = before ?? line;
      const backMinor = amountMinor - (lines[place]?.keptMinor ?? amountMinor);
      return {
        ...{ title, quantity, amountMinor, exact: asDecimal(earnedBy(line)) },
        ...(kind && { kind }),
        ...(rateBps !== undefined && { rateBps }),
        ...(rateBps !== undefined && base === "net" && kind === undefined && { withoutTaxBps: taxBps }),
        ...(by && { by }),
        ...(discountMinor !== undefined && { discountMinor }),
        ...(before && { borne: asDecimal(less(earnedBy({ amountMinor, taxBps, base, ...before }), earnedBy(line))) }),
        ...(first && {
          order:
            order.isFirst === undefined ? ("open" as const) : order.isFirst ? ("first" as const) : ("later" as const),
        }),
        ...(backMinor > 0 && { backMinor }),
      };
    }),
    totalMinor: order.totalMinor,
    keptMinor: kept,
    exact: asDecimal(exactCommission(lines, kept)),
    commissionMinor: splitOf(order).ambassadorMinor,
    isBlocked: order.block !== undefined,
    ...(isPaid(order) && !order.block && { maturesOn: bucketOf(order) }),
    ...(given && { given }),
    ...attributionOf(order),
    entries: entries
      .map((entry) => ({
        ...{ entryId: entry.id, kind: entry.kind, bookedAt: entry.bookedAt },
        paidMinor: postedTo(entry, "payments"),
        amountMinor: 0 - postedTo(entry, "commission"),
        ...(entry.reason !== undefined && { reason: entry.reason }),
        ...(entry.statement !== undefined && { statement: entry.statement }),
      }))
      .sort((a, b) => (a.bookedAt < b.bookedAt ? -1 : 1)),
  };
}

function attributionOf({ attribution, coupon }: Order): Pick<Explanation, "attribution" | "bearsBps"> {
  if (!attribution || !coupon) return {};
  const { won, because, linkAmbassadorId, couponAmbassadorId } = attribution;
  const { code, bearsBps } = coupon;
  return {
    attribution: { won, because, coupon: code, isOnes: linkAmbassadorId === couponAmbassadorId },
    ...(bearsBps !== undefined && { bearsBps }),
  };
}

/**
 * Explains a commission to one of those whose it is or was: to whose it is by the entries since it is, to whom the sale was taken from by
 * theirs.
 * @returns undefined where it never was theirs
 */
export function explainTo(readerId: string, order: Order, entries: readonly OrderEntry[]): Explanation | undefined {
  const own = entries.filter(({ ambassadorId }) => ambassadorId === readerId);
  if (order.ambassadorId === readerId) return explain(order, own);
  const givenAway = lastMove(own, "given_away");
  if (!givenAway) return undefined;
  const { lines, totalMinor, entries: told } = explain(order, own);
  return {
    lines,
    totalMinor,
    keptMinor: 0,
    exact: "0",
    commissionMinor: 0,
    isBlocked: false,
    entries: told,
    givenAway,
  };
}

function lastMove(entries: readonly OrderEntry[], kind: "given" | "given_away"): Moved | undefined {
  const moves = entries.filter((entry) => entry.kind === kind).sort((a, b) => (a.bookedAt < b.bookedAt ? -1 : 1));
  const last = moves.at(-1);
  return last && { at: last.bookedAt, reason: last.reason ?? "" };
}
