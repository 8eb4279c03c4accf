import type { ledger } from "../data/ledger.ts";
import type { PlacedOrder, placedOrders } from "../data/placed-orders.ts";
import type { statistics } from "../data/statistics.ts";
import type { tallies } from "../data/tallies.ts";
import { countersOf, isEarning, type OrderEntry } from "../domain/ledger.ts";
import { addDays, dayOf, daysOf } from "../domain/period.ts";
import { Tallying } from "../domain/tally.ts";

interface Deps {
  ledger: Pick<ReturnType<(typeof ledger)["reads"]>, "entriesOf">;
  placedOrders: ReturnType<(typeof placedOrders)["reads"]>;
  statistics: Pick<ReturnType<(typeof statistics)["reads"]>, "firstShopDay" | "closedThrough">;
  tallies: Pick<ReturnType<(typeof tallies)["reads"]>, "doneThrough"> & ReturnType<(typeof tallies)["writes"]>;
  now(): Date;
}

/** So many orders are read by their ids at once. */
const ordersAtOnce = 100;

/**
 * Tallies each day that is not known for good, to the one that it is. Once a day is closed that is known. Of days that go on, the shop is
 * written each time, and of ambassadors those for whom something happened since. A run that fails loses nothing: all of a day is added up
 * each time, never what came.
 * @param since an ISO-8601 instant: a run before this one has seen what a day that goes on had until then
 */
export async function tallyDays(since: string, deps: Deps): Promise<void> {
  const [done, closed = ""] = await Promise.all([deps.tallies.doneThrough(), deps.statistics.closedThrough()]);
  const first = done ? addDays(done, 1) : await deps.statistics.firstShopDay();
  const today = dayOf(deps.now().toISOString());
  for (const day of first ? daysOf({ from: first, to: today }) : []) {
    const isClosed = day <= closed;
    await tallyDay(day, isClosed ? "" : since, deps);
    if (isClosed) await deps.tallies.noteDoneThrough(day);
  }
}

/** What was found of a day. */
class Day {
  readonly shop = new Tallying();
  /** Whose figures moved since the instant that was asked for. */
  readonly moved = new Set<string>();
  readonly #byAmbassador = new Map<string, Tallying>();
  readonly #sold = new Map<string, OrderEntry[]>();

  of(ambassadorId: string): Tallying {
    const found = this.#byAmbassador.get(ambassadorId) ?? new Tallying();
    this.#byAmbassador.set(ambassadorId, found);
    return found;
  }

  book(entry: OrderEntry): void {
    for (const tallying of [this.shop, this.of(entry.ambassadorId)]) tallying.book(entry);
    // A refund takes back money, and no lines.
    if (countersOf(entry).orders !== 0)
      this.#sold.set(entry.orderId, [...(this.#sold.get(entry.orderId) ?? []), entry]);
  }

  /** Counts an order's lines for each entry that sold them, or took the sale away; once. */
  sell({ id, lines }: PlacedOrder): void {
    for (const entry of this.#sold.get(id) ?? []) {
      const times = countersOf(entry).orders;
      for (const tallying of [this.shop, this.of(entry.ambassadorId)]) tallying.sell(lines, times);
    }
    this.#sold.delete(id);
  }

  /** The orders whose lines are still to be counted. */
  get left(): string[] {
    return [...this.#sold.keys()];
  }
}

async function tallyDay(day: string, since: string, { ledger, placedOrders, tallies }: Deps): Promise<void> {
  const found = new Day();
  for await (const entry of ledger.entriesOf(day)) {
    if (!("orderId" in entry) || !isEarning(entry)) continue;
    found.book(entry);
    if (entry.bookedAt >= since) found.moved.add(entry.ambassadorId);
  }
  for await (const order of placedOrders.on(day)) {
    const seller = order.soldBy ?? order.ambassadorId;
    for (const tallying of [found.shop, found.of(seller)]) tallying.place();
    if (order.createdAt >= since) found.moved.add(seller);
    found.sell(order);
  }
  // Paid or moved today, placed before.
  for (let left = found.left; left.length > 0; left = left.slice(ordersAtOnce)) {
    for (const order of await placedOrders.getMany(left.slice(0, ordersAtOnce))) found.sell(order);
  }
  for (const id of found.moved) await tallies.putAmbassadorDay(id, day, { ...found.of(id).tally(), ambassadors: [] });
  const shop = found.shop.tally();
  if (shop.placed > 0 || shop.channels.length > 0) await tallies.putShopDay(day, shop);
}
