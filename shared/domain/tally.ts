import { addCounters, type Counters, noCounters } from "./counters.ts";
import { channelOf, countersOf, type OrderEntry } from "./ledger.ts";

/** How often a product was sold, and what buyers paid for it, minor units: before anything went back to them. */
export interface SoldProduct {
  productId: string;
  title: string;
  quantity: number;
  amountMinor: number;
}

type Sold = Pick<Counters, "orders" | "grossMinor" | "ambassadorMinor">;

/** What was sold over a link or a coupon of an ambassador: `channelOf` says what `channel` is. */
export interface SoldOver extends Sold {
  ambassadorId: string;
  channel: string;
}

export interface SoldBy extends Sold {
  ambassadorId: string;
}

/** What was sold in some days, by product, by what won it and by ambassador: of the shop, or of one ambassador. */
export interface Tally {
  /** Orders that were placed, paid or not. */
  placed: number;
  /** Paid ones that the lists are of. */
  orders: number;
  products: readonly SoldProduct[];
  channels: readonly SoldOver[];
  ambassadors: readonly SoldBy[];
}

/** So many of each are kept of a day, the best of it: an item of the table, and what a year of them costs to read, has a bound. */
const keptOfDay = 50;

interface Line {
  /** Nothing where it is no product, but what was paid for delivery: that is on no list of what sold. */
  productId?: string | undefined;
  title: string;
  quantity: number;
  amountMinor: number;
}

/** Adds up what was sold: entries of the journal, lines of the orders that they are about, or tallies of single days. */
export class Tallying {
  #placed = 0;
  #orders = 0;
  readonly #products = new Map<string, SoldProduct>();
  readonly #channels = new Map<string, SoldOver>();
  readonly #ambassadors = new Map<string, SoldBy>();

  place(): void {
    this.#placed++;
  }

  /** Counts what an entry about an order moves in its ambassador's counters. */
  book(entry: OrderEntry): void {
    const counters = countersOf(entry);
    const { ambassadorId } = entry;
    this.#orders += counters.orders;
    this.#addChannel({ ambassadorId, channel: channelOf(entry), ...counters });
    this.#addAmbassador({ ambassadorId, ...counters });
  }

  /** Counts a sold order's lines. @param times 1, or -1 where the sale was taken away */
  sell(lines: readonly Line[], times: number): void {
    for (const { productId, title, quantity, amountMinor } of lines) {
      if (productId === undefined) continue;
      this.#addProduct({ productId, title, quantity: quantity * times, amountMinor: amountMinor * times });
    }
  }

  add(tally: Tally): void {
    this.#placed += tally.placed;
    this.#orders += tally.orders;
    for (const product of tally.products) this.#addProduct(product);
    for (const channel of tally.channels) this.#addChannel(channel);
    for (const ambassador of tally.ambassadors) this.#addAmbassador(ambassador);
  }

  /** The sum, each list with the best first. @param most how many of each list; those of a day unless said otherwise */
  tally(most = keptOfDay): Tally {
    const first = <Of>(all: Map<string, Of>, isBefore: (a: Of, b: Of) => number) =>
      [...all.values()].sort(isBefore).slice(0, most);
    return {
      placed: this.#placed,
      orders: this.#orders,
      products: first(this.#products, (a, b) => b.amountMinor - a.amountMinor || b.quantity - a.quantity),
      channels: first(this.#channels, bySales),
      ambassadors: first(this.#ambassadors, bySales),
    };
  }

  #addProduct({ productId, title, quantity, amountMinor }: SoldProduct): void {
    const before = this.#products.get(productId);
    this.#products.set(productId, {
      productId,
      // Days are added in order: it is called as it was when it was sold last.
      title,
      quantity: quantity + (before?.quantity ?? 0),
      amountMinor: amountMinor + (before?.amountMinor ?? 0),
    });
  }

  #addChannel({ ambassadorId, channel, ...sold }: SoldOver): void {
    const key = `${ambassadorId} ${channel}`;
    this.#channels.set(key, { ambassadorId, channel, ...sum(this.#channels.get(key), sold) });
  }

  #addAmbassador({ ambassadorId, ...sold }: SoldBy): void {
    this.#ambassadors.set(ambassadorId, { ambassadorId, ...sum(this.#ambassadors.get(ambassadorId), sold) });
  }
}

function sum(before: Sold | undefined, more: Sold): Sold {
  const { orders, grossMinor, ambassadorMinor } = addCounters({ ...noCounters, ...before }, { ...noCounters, ...more });
  return { orders, grossMinor, ambassadorMinor };
}

const bySales = (a: Sold, b: Sold): number =>
  b.grossMinor - a.grossMinor || b.orders - a.orders || b.ambassadorMinor - a.ambassadorMinor;

/** The days of a tally in one. @param most how many of each list */
export function tallyOf(days: Iterable<Tally>, most: number): Tally {
  const tallying = new Tallying();
  for (const day of days) tallying.add(day);
  return tallying.tally(most);
}
