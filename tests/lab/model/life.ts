import { type Act, type Attempt, adjust, changeOrder, sell, setBlocked, type Worker } from "./acts.ts";
import { violationsIn } from "./invariants.ts";
import type { Mistake } from "./mistakes.ts";
import { bringBack, cancel, confirm, fail, fold, makePayout, send, writeOff } from "./payouts.ts";
import { keptMinor, type Order, Shop } from "./shop.ts";

/** Few people, so that they meet; a hold of a few days, so that it ends while they live. */
const people = ["amara", "ben"];
const holdDays = 4;
const maxUnderWay = 4;

/** A whole number below `end`, drawn. */
export type Draw = (end: number) => number;

/**
 * A life of a shop: everything that can happen does, in an order that is drawn, several things at once and by clocks that are a
 * day apart.
 * @returns the shop as it ended, and what did not hold after the step at which it did not; nothing where all did throughout
 */
export function live(draw: Draw, steps: number, mistake?: Mistake): { shop: Shop; found: string[] } {
  const shop = new Shop();
  const underWay: { act: Act; attempt: Attempt }[] = [];
  let count = 0;
  const next = () => {
    count += 1;
    return String(count);
  };
  for (let step = 0; step < steps; step += 1) {
    if (draw(6) === 0) shop.today += 1;
    const isNew = underWay.length === 0 || (underWay.length < maxUnderWay && draw(2) === 0);
    if (isNew) {
      const act = drawAct(shop, { today: shop.today + draw(3) - 1, mistake }, draw, next);
      const attempt = act?.();
      if (act && attempt) underWay.push({ act, attempt });
    } else {
      const [{ act, attempt } = { act: () => undefined, attempt: () => true }] = underWay.splice(
        draw(underWay.length),
        1,
      );
      const again = attempt() ? undefined : act();
      if (again) underWay.push({ act, attempt: again });
    }
    const found = violationsIn(shop);
    if (found.length > 0) return { shop, found };
  }
  return { shop, found: [] };
}

function drawAct(shop: Shop, worker: Worker, draw: Draw, next: () => string): Act | undefined {
  const one = <Value>(list: readonly Value[]): Value | undefined => list[draw(list.length)];
  const ambassadorId = one(people) ?? "";
  const order = one([...shop.orders.values()]);
  const payout = one([...shop.payouts.values()]);
  const acts: readonly (() => Act | undefined)[] = [
    () => sell(shop, worker, newOrder(worker, draw, ambassadorId, next())),
    () => sell(shop, worker, newOrder(worker, draw, ambassadorId, next())),
    () => order && refund(shop, worker, order, draw, next()),
    () => order && refundFails(shop, worker, order, draw),
    () => order && dispute(shop, worker, order, draw, next()),
    () => order && endDispute(shop, worker, order, draw),
    () => order && setBlocked(shop, worker, order.id, !order.blocked),
    () => adjust(shop, worker, ambassadorId, next(), draw(2_000) - 1_000),
    () => writeOff(shop, worker, ambassadorId, next()),
    () => makePayout(shop, worker, ambassadorId, `run${draw(2) === 0 ? shop.today : next()}`),
    () => makePayout(shop, worker, ambassadorId, `run${shop.today}`),
    () => payout && send(shop, payout.id),
    () => payout && confirm(shop, worker, payout.id),
    () => payout && fail(shop, worker, payout.id),
    () => payout && cancel(shop, worker, payout.id),
    () => payout && bringBack(shop, worker, payout.id, 1 + draw(payout.amountMinor)),
    () => () => () => fold(shop, worker, ambassadorId) !== undefined,
  ];
  return one(acts)?.();
}

function newOrder({ today }: Worker, draw: Draw, ambassadorId: string, id: string): Order {
  return {
    id,
    ambassadorId,
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

function refund(shop: Shop, worker: Worker, { id: orderId }: Order, draw: Draw, id: string): Act {
  const part = draw(4) === 0 ? 1 : draw(100) / 100;
  return changeOrder(shop, worker, orderId, { id: `refund_${id}`, kind: "refund" }, (order) => ({
    ...order,
    refunds: new Map(order.refunds).set(id, Math.floor(keptMinor(order) * part)),
  }));
}

function refundFails(shop: Shop, worker: Worker, { id: orderId, refunds }: Order, draw: Draw): Act | undefined {
  const id = [...refunds.keys()][draw(refunds.size)];
  if (id === undefined) return undefined;
  return changeOrder(shop, worker, orderId, { id: `refund_${id}_failed`, kind: "refund_failed" }, (order) => ({
    ...order,
    refunds: new Map([...order.refunds].filter(([it]) => it !== id)),
  }));
}

function dispute(shop: Shop, worker: Worker, { id: orderId }: Order, draw: Draw, id: string): Act {
  return changeOrder(shop, worker, orderId, { id: `dispute_${id}_open`, kind: "dispute" }, (order) => ({
    ...order,
    disputes: new Map(order.disputes).set(id, { amountMinor: draw(keptMinor(order) + 1), open: true }),
  }));
}

function endDispute(shop: Shop, worker: Worker, { id: orderId, disputes }: Order, draw: Draw): Act | undefined {
  const [id, it] = [...disputes].filter(([, { open }]) => open)[draw(disputes.size)] ?? [];
  if (id === undefined || it === undefined) return undefined;
  const isWon = draw(2) === 0;
  const entry = isWon
    ? ({ id: `reinstatement_${id}_won`, kind: "reinstatement" } as const)
    : ({ id: `dispute_${id}_lost`, kind: "dispute" } as const);
  return changeOrder(shop, worker, orderId, entry, (order) => ({
    ...order,
    disputes: isWon
      ? new Map([...order.disputes].filter(([other]) => other !== id))
      : new Map(order.disputes).set(id, { ...it, open: false }),
  }));
}
