import { bookDispute, bookRefund } from "../../../shared/domain/booking.ts";
import { type JournalEntry, postedTo } from "../../../shared/domain/ledger.ts";
import type { Order } from "../../../shared/domain/order.ts";
import { lineOf, pendingOrder, soldOrder } from "../../support/order.ts";

/** What an order gave its ambassador, entry by entry: minor units, negative where it was taken back. */
export type Given = number[];

const cases = 1_000;
const at = "2026-11-22T10:00:00.000Z";

/**
 * What a thousand orders at one rate each give, as refunds and disputes come and go. They are drawn by a generator of their own, so that
 * they are the same in each run and in each version of Herald.
 */
export function flatRateSales(): Given[] {
  const draw = generator(17);
  return Array.from({ length: cases }, () => lifeOf(draw));
}

function lifeOf(draw: (below: number) => number): Given {
  const rateBps = draw(4) === 0 ? draw(10_001) : [1_000, 1_250, 333, 10_000][draw(4)];
  const lines = Array.from({ length: 1 + draw(5) }, () => lineOf(1 + draw(50_000), rateBps));
  const totalMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0);
  const placed = pendingOrder({ lines, totalMinor });
  let state: { order: Order; entry?: JournalEntry | undefined } = soldOrder(placed, at);
  const given = [earned(state.entry)];
  for (let step = draw(5); step > 0; step--) {
    state = happen(state.order, step, draw) ?? { order: state.order };
    if (state.entry) given.push(earned(state.entry));
  }
  return given;
}

function happen(order: Order, step: number, draw: (below: number) => number) {
  const amountMinor = 1 + draw(order.totalMinor);
  if (draw(3) === 0) {
    const status = (["open", "won", "lost"] as const)[draw(3)] ?? "open";
    return bookDispute(order, `dp_${draw(2)}`, { amountMinor, status }, at);
  }
  const left = order.totalMinor - order.refundedMinor;
  const status = draw(5) === 0 ? "failed" : "succeeded";
  return bookRefund(order, `re_${step}`, { amountMinor: Math.min(amountMinor, left), status }, at);
}

const earned = (entry: JournalEntry | undefined): number => (entry ? 0 - postedTo(entry, "commission") : 0);

/** Park and Miller's minimal standard generator: a number from 0 to one below a bound. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
