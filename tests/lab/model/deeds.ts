import type { Draw } from "./draw.ts";
import { keptMinor, type Order, type Shop } from "./shop.ts";

/** Few people, so that they meet; a hold of a few days, so that it ends while they live. */
export const people = ["amara", "ben", "cleo"];
export const holdDays = 4;

/** Something that somebody does, as data: the model does it, and Herald's own functions do it beside the model. */
export type Deed =
  | { does: "sell"; order: Order }
  | { does: "refund"; orderId: string; refundId: string; amountMinor: number }
  | { does: "fail refund"; orderId: string; refundId: string }
  | { does: "dispute"; orderId: string; disputeId: string; amountMinor: number }
  | { does: "end dispute"; orderId: string; disputeId: string; isWon: boolean }
  | { does: "block"; orderId: string; blocked: boolean }
  | { does: "give"; orderId: string; from: string; to: string; id: string }
  | { does: "adjust"; ambassadorId: string; id: string; amountMinor: number }
  | { does: "write off"; ambassadorId: string; id: string }
  | { does: "open"; ambassadorId: string; settledMinor: number; heldMinor: number; maturesOn: number }
  | { does: "pay out"; ambassadorId: string; run: string }
  | { does: "send" | "confirm" | "fail" | "cancel"; payoutId: string }
  | { does: "bring back"; payoutId: string; amountMinor: number }
  | { does: "fold"; ambassadorId: string };

/** Draws what somebody does next, of all that can be done. @param today by their clock */
export function drawDeed(shop: Shop, today: number, draw: Draw, next: () => string): Deed | undefined {
  const one = <Value>(list: readonly Value[]): Value | undefined => list[draw(list.length)];
  const ambassadorId = one(people) ?? "";
  const order = one([...shop.orders.values()]);
  const payoutId = one([...shop.payouts.values()])?.id;
  const ofPayout = (does: "send" | "confirm" | "fail" | "cancel") => () =>
    payoutId === undefined ? undefined : { does, payoutId };
  const sell = (): Deed => ({ does: "sell", order: newOrder(today, draw, ambassadorId, next()) });
  const run = () => (draw(2) === 0 ? `run${shop.today}` : `run${next()}`);
  const deeds: readonly (() => Deed | undefined)[] = [
    ...[sell, sell],
    () => order && { does: "refund", orderId: order.id, refundId: next(), amountMinor: partOf(order, draw) },
    () => order && failedRefund(order, draw),
    () => order && { does: "dispute", orderId: order.id, disputeId: next(), amountMinor: draw(keptMinor(order) + 1) },
    () => order && endedDispute(order, draw),
    () => order && { does: "block", orderId: order.id, blocked: !order.blocked },
    () => order && given(order, ambassadorId, next()),
    () => ({ does: "adjust", ambassadorId, id: next(), amountMinor: draw(2_000) - 1_000 || 1 }),
    () => ({ does: "write off", ambassadorId, id: next() }),
    () => ({
      ...{ does: "open", ambassadorId, settledMinor: draw(900), heldMinor: draw(900) },
      maturesOn: today + 1 + draw(holdDays),
    }),
    () => ({ does: "pay out", ambassadorId, run: run() }),
    () => ({ does: "pay out", ambassadorId, run: `run${shop.today}` }),
    ofPayout("send"),
    ofPayout("confirm"),
    ofPayout("fail"),
    ofPayout("cancel"),
    () => bringBack(shop, payoutId, draw),
    () => ({ does: "fold", ambassadorId }),
  ];
  return one(deeds)?.();
}

function newOrder(today: number, draw: Draw, ambassadorId: string, id: string): Order {
  return {
    id,
    ambassadorId,
    soldBy: ambassadorId,
    totalMinor: 50 + draw(20_000),
    rateBps: draw(10_001),
    maturesOn: today + holdDays,
    blocked: draw(5) === 0,
    refunds: new Map(),
    disputes: new Map(),
    blocks: 0,
    version: 1,
  };
}

function partOf(order: Order, draw: Draw): number {
  const part = draw(4) === 0 ? 1 : draw(100) / 100;
  return Math.floor(keptMinor(order) * part);
}

function failedRefund({ id: orderId, refunds }: Order, draw: Draw): Deed | undefined {
  const refundId = [...refunds.keys()][draw(refunds.size)];
  return refundId === undefined ? undefined : { does: "fail refund", orderId, refundId };
}

function endedDispute({ id: orderId, disputes }: Order, draw: Draw): Deed | undefined {
  const [disputeId] = [...disputes].filter(([, { open }]) => open)[draw(disputes.size)] ?? [];
  return disputeId === undefined ? undefined : { does: "end dispute", orderId, disputeId, isWon: draw(2) === 0 };
}

function given({ id: orderId, ambassadorId: from }: Order, to: string, id: string): Deed | undefined {
  return from === to ? undefined : { does: "give", orderId, from, to, id };
}

function bringBack({ payouts }: Shop, payoutId: string | undefined, draw: Draw): Deed | undefined {
  const payout = payoutId === undefined ? undefined : payouts.get(payoutId);
  return payout && { does: "bring back", payoutId: payout.id, amountMinor: 1 + draw(payout.amountMinor) };
}
