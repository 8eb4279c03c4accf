import { type Act, adjust, changeOrder, open, sell, setBlocked, type Worker } from "./acts.ts";
import type { Deed } from "./deeds.ts";
import { give } from "./giving.ts";
import { bringBack, cancel, confirm, fail, fold, makePayout, send, writeOff } from "./payouts.ts";
import type { Order, Shop } from "./shop.ts";

/** How the model does something. */
export function modelAct(shop: Shop, worker: Worker, deed: Deed): Act {
  switch (deed.does) {
    case "sell":
      return sell(shop, worker, deed.order);
    case "block":
      return setBlocked(shop, worker, deed.orderId, deed.blocked);
    case "give":
      return give(shop, worker, deed);
    case "adjust":
      return adjust(shop, worker, deed.ambassadorId, deed.id, deed.amountMinor);
    case "write off":
      return writeOff(shop, worker, deed.ambassadorId, deed.id);
    case "open":
      return open(shop, worker, deed.ambassadorId, deed);
    case "pay out":
      return makePayout(shop, worker, deed.ambassadorId, deed.run);
    case "send":
      return send(shop, deed.payoutId);
    case "confirm":
      return confirm(shop, worker, deed.payoutId);
    case "fail":
      return fail(shop, worker, deed.payoutId);
    case "cancel":
      return cancel(shop, worker, deed.payoutId);
    case "bring back":
      return bringBack(shop, worker, deed.payoutId, deed.amountMinor);
    case "fold":
      return () => () => fold(shop, worker, deed.ambassadorId) !== undefined;
    default: {
      const { orderId } = deed;
      return changeOrder(shop, worker, orderId, entryOf(deed), (order) => changed(order, deed));
    }
  }
}

/** What of an order becomes other. */
type Change = Extract<Deed, { does: "refund" | "fail refund" | "dispute" | "end dispute" }>;

function entryOf(deed: Change) {
  switch (deed.does) {
    case "refund":
      return { id: `refund_${deed.refundId}`, kind: "refund" } as const;
    case "fail refund":
      return { id: `refund_${deed.refundId}_failed`, kind: "refund_failed" } as const;
    case "dispute":
      return { id: `dispute_${deed.disputeId}_open`, kind: "dispute" } as const;
    case "end dispute":
      return deed.isWon
        ? ({ id: `reinstatement_${deed.disputeId}_won`, kind: "reinstatement" } as const)
        : ({ id: `dispute_${deed.disputeId}_lost`, kind: "dispute" } as const);
  }
}

/** The order after it; undefined where that was so before. */
function changed(order: Order, deed: Change): Order | undefined {
  const { refunds, disputes } = order;
  switch (deed.does) {
    case "refund":
      return { ...order, refunds: new Map(refunds).set(deed.refundId, deed.amountMinor) };
    case "fail refund":
      if (!refunds.has(deed.refundId)) return undefined;
      return { ...order, refunds: without(refunds, deed.refundId) };
    case "dispute":
      return {
        ...order,
        disputes: new Map(disputes).set(deed.disputeId, { amountMinor: deed.amountMinor, open: true }),
      };
    case "end dispute": {
      const dispute = disputes.get(deed.disputeId);
      if (!dispute?.open) return undefined;
      const left = without(disputes, deed.disputeId);
      return { ...order, disputes: deed.isWon ? left : left.set(deed.disputeId, { ...dispute, open: false }) };
    }
  }
}

const without = <Value>(all: ReadonlyMap<string, Value>, id: string): Map<string, Value> =>
  new Map([...all].filter(([other]) => other !== id));
