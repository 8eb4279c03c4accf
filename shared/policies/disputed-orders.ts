import type { ledger } from "../data/ledger.ts";
import type { orders } from "../data/orders.ts";
import { addOwed, type Balance, noOwed, owedBy } from "../domain/balance.ts";
import { AppError } from "../domain/errors.ts";
import type { Order } from "../domain/order.ts";

interface Deps {
  ledger: Pick<ReturnType<(typeof ledger)["reads"]>, "entriesOn">;
  orders: Pick<ReturnType<(typeof orders)["reads"]>, "getMany" | "list">;
}

const readAtOnce = 100;

/**
 * Every order of an ambassador of which a dispute may be open, as it is. The indexes that list them follow the table a moment later: those
 * of orders booked before the balance was are found by their status, and all since by the entries, which must add up to the balance.
 * @throws AppError `conflict` where they do not yet
 */
export async function disputedOrders(balance: Balance, deps: Deps): Promise<Order[]> {
  const { ambassadorId } = balance;
  const ids = new Set<string>();
  let owed = noOwed;
  for (let statement = 1; statement <= balance.statement; statement++) {
    for await (const entry of deps.ledger.entriesOn(ambassadorId, statement)) {
      owed = addOwed(owed, owedBy(entry));
      if ("orderId" in entry && entry.kind !== "sale") ids.add(entry.orderId);
    }
  }
  if (owed.totalMinor !== balance.totalMinor) {
    throw new AppError("conflict", "This ambassador's balance has just moved. Try again in a moment.");
  }
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor; isFirst = false) {
    const search = { status: "DISPUTED", abandoned: "show", sort: "newest", limit: readAtOnce } as const;
    const page = await deps.orders.list({ ...search, cursor });
    for (const order of page.items) if (order.ambassadorId === ambassadorId) ids.add(order.id);
    cursor = page.nextCursor;
  }
  const found: Order[] = [];
  const all = [...ids];
  while (all.length > 0) found.push(...(await deps.orders.getMany(all.splice(0, readAtOnce))));
  return found.filter((order) => order.ambassadorId === ambassadorId);
}
