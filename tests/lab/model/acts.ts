import { type Balance, type Bucket, type Entry, type Kind, type Move, moved, newBalance, orderKinds } from "./books.ts";
import type { Mistake } from "./mistakes.ts";
import { keptMinor, type Order, type Shop, shareMinor } from "./shop.ts";

/** Who does something: with a clock that may be a day off, and in a mutant with a mistake. */
export interface Worker {
  today: number;
  mistake?: Mistake | undefined;
}

/** What was read is held by it. @returns false where something of that changed meanwhile: read again */
export type Attempt = () => boolean;
/** Reads what it needs; undefined where there is nothing to do. */
export type Act = () => Attempt | undefined;

/** Books an entry, once, into the statement that was open when its balance was read. */
export function book(shop: Shop, { mistake }: Worker, before: Balance, entry: Omit<Entry, "statement">): boolean {
  if (shop.entries.has(entry.id)) return true;
  const { ambassadorId, kind, moves } = entry;
  const now = shop.balance(ambassadorId);
  if (now.statement !== before.statement && mistake !== "nobody asks for the statement's number") return false;
  // What is made of no balance is made as long as there is none.
  if ((now === newBalance) !== (before === newBalance)) return false;
  shop.entries.set(entry.id, { ...entry, statement: before.statement });
  const isForgotten = mistake === "forgets the balance" && kind === "refund";
  if (!isForgotten) shop.balances.set(ambassadorId, moved(now, entry));
  const isEarning = orderKinds.some((it) => it === kind) || mistake === "counts another kind as earnings";
  if (isEarning) shop.earnings.set(ambassadorId, (shop.earnings.get(ambassadorId) ?? 0) + owedMinor(moves));
  return true;
}

/** What moves add to what is owed. */
export const owedMinor = (moves: readonly Move[]): number =>
  moves.reduce((sum, { to, amountMinor }) => (to === "paying" || to === "paid" ? sum : sum + amountMinor), 0);

export function bucketOf({ blocked, maturesOn }: Order, { today, mistake }: Worker, kind: Kind): Bucket {
  if (mistake === "moves the wrong day" && kind === "refund") return today;
  if (mistake === "a refund of a blocked order goes to its day" && kind === "refund") return maturesOn;
  return blocked ? "blocked" : maturesOn;
}

export function sell(shop: Shop, worker: Worker, order: Order): Act {
  return () => {
    const before = shop.balance(order.ambassadorId);
    const moves = [{ to: bucketOf(order, worker, "sale"), amountMinor: shareMinor(order) }];
    return () => {
      const { id: orderId, ambassadorId } = order;
      const done = book(shop, worker, before, { id: `sale_${orderId}`, kind: "sale", ambassadorId, orderId, moves });
      if (done) shop.orders.set(orderId, order);
      return done;
    };
  };
}

/**
 * Something that changes what is kept of an order; the difference of the shares goes to the order's bucket. What keeps as much as
 * there was is no entry.
 * @param change undefined where nothing changes: a repeat
 */
export function changeOrder(
  shop: Shop,
  worker: Worker,
  orderId: string,
  entry: { id: string; kind: Kind },
  change: (order: Order) => Order | undefined,
): Act {
  return () => {
    const order = shop.orders.get(orderId);
    const changed = order && change(order);
    if (!order || !changed) return undefined;
    const after = { ...changed, version: order.version + 1 };
    const isEntered = keptMinor(after) !== keptMinor(order);
    const amountMinor = shareMinor(after) - shareMinor(order);
    const moves = [{ to: bucketOf(order, worker, entry.kind), amountMinor }];
    const isTheSellers = worker.mistake === "a given sale's refund meets who sold it" && entry.kind === "refund";
    const ambassadorId = isTheSellers ? order.soldBy : order.ambassadorId;
    const before = shop.balance(ambassadorId);
    return () => {
      if (shop.orders.get(orderId)?.version !== order.version) return false;
      const line = { ...entry, ambassadorId, orderId, moves };
      if (isEntered && !book(shop, worker, before, line)) return false;
      shop.orders.set(orderId, after);
      return true;
    };
  };
}

/** Takes an order's share out of its day until somebody decides, or puts it back. */
export function setBlocked(shop: Shop, worker: Worker, orderId: string, blocked: boolean): Act {
  return () => {
    const order = shop.orders.get(orderId);
    if (!order || order.blocked === blocked) return undefined;
    const before = shop.balance(order.ambassadorId);
    const share = shareMinor(order);
    const [from, to] = blocked ? ([order.maturesOn, "blocked"] as const) : (["blocked", order.maturesOn] as const);
    const blocks = order.blocks + 1;
    return () => {
      if (shop.orders.get(orderId)?.version !== order.version) return false;
      const isEntered = share !== 0;
      const done =
        !isEntered ||
        book(shop, worker, before, {
          id: `block_${orderId}_${blocks}`,
          kind: blocked ? "block" : "unblock",
          ambassadorId: order.ambassadorId,
          orderId,
          moves: [
            { to: from, amountMinor: -share },
            { to, amountMinor: share },
          ],
        });
      if (done) shop.orders.set(orderId, { ...order, blocked, blocks, version: order.version + 1 });
      return done;
    };
  };
}

/** A bonus, or a debit. */
export function adjust(shop: Shop, worker: Worker, ambassadorId: string, id: string, amountMinor: number): Act {
  return () => {
    const before = shop.balance(ambassadorId);
    const moves = [{ to: "settled" as const, amountMinor }];
    return () => book(shop, worker, before, { id: `adjust_${id}`, kind: "adjustment", ambassadorId, moves });
  };
}

/** What was owed before balances were kept, once: what is payable, and what matures on a day. */
export function open(
  shop: Shop,
  worker: Worker,
  ambassadorId: string,
  { settledMinor, heldMinor, maturesOn }: { settledMinor: number; heldMinor: number; maturesOn: number },
): Act {
  const id = `opening_${ambassadorId}`;
  return () => {
    if (shop.entries.has(id)) return undefined;
    const before = shop.balance(ambassadorId);
    const moves = [
      { to: "settled" as const, amountMinor: settledMinor },
      { to: maturesOn, amountMinor: heldMinor },
    ];
    return () => book(shop, worker, before, { id, kind: "opening", ambassadorId, moves });
  };
}
