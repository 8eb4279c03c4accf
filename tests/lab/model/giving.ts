import { type Act, book, bucketOf, type Worker } from "./acts.ts";
import { type Balance, newBalance } from "./books.ts";
import { type Shop, shareMinor } from "./shop.ts";

/**
 * A sale is given to the ambassador it belongs to: its commission moves from the bucket where it lies to the same one of theirs, in two
 * entries, and the order is theirs from then on. Both balances must be as they were read, but for what only added to them.
 */
export function give(
  shop: Shop,
  worker: Worker,
  { orderId, from, to, id }: { orderId: string; from: string; to: string; id: string },
): Act {
  const { mistake } = worker;
  return () => {
    const order = shop.orders.get(orderId);
    if (order?.ambassadorId !== from) return undefined;
    const before = { from: shop.balance(from), to: shop.balance(to) };
    const share = shareMinor(order);
    const bucket = bucketOf(order, worker, "given");
    const isStill = (ambassadorId: string, was: Balance) => {
      const now = shop.balance(ambassadorId);
      if ((now === newBalance) !== (was === newBalance)) return false;
      return now.statement === was.statement && now.lowered === was.lowered;
    };
    return () => {
      const isAsked = mistake !== "a sale given twice moves twice";
      if (isAsked && shop.orders.get(orderId)?.version !== order.version) return false;
      if (!isStill(from, before.from) || !isStill(to, before.to)) return false;
      const ends = mistake === "a given sale goes to its new ambassador's settled part" ? "settled" : bucket;
      const away = { id: `given_away_${id}`, kind: "given_away", ambassadorId: from, orderId } as const;
      const given = { id: `given_${id}`, kind: "given", ambassadorId: to, orderId } as const;
      book(shop, worker, before.from, { ...away, moves: [{ to: bucket, amountMinor: -share }] });
      book(shop, worker, before.to, { ...given, moves: [{ to: ends, amountMinor: share }] });
      shop.orders.set(orderId, { ...order, ambassadorId: to, version: order.version + 1 });
      return true;
    };
  };
}
