import { keysOf } from "../../../../infra/cloud/rows.ts";
import { hoursInMonth, perThousandOrders, views } from "./assumptions.ts";
import type { Operations } from "./count.ts";
import { add, beyond, type Counts, times } from "./counts.ts";
import { payoutsCounted } from "./payout-run.ts";
import { type PriceName, priceOf, prices } from "./prices.ts";
import { type Quantities, quantitiesOf } from "./quantities.ts";
import type { Standing } from "./template.ts";

/** Something that is billed: how much of it, and US dollars with and without what is free every month. */
export interface Line {
  name: PriceName;
  quantity: number;
  usd: number;
  usdBeyondFree: number;
}

export interface Bill {
  lines: Line[];
  usd: number;
  usdBeyondFree: number;
}

/** What quantities cost, or what they cost beyond others: the free part of a month is used up but once. */
export function billOf(quantities: Quantities, beyondThese?: Quantities): Bill {
  const lines = keysOf(prices).map((name): Line => {
    const [all, before] = [quantities[name], beyondThese?.[name] ?? 0];
    const { usd, per, free = 0 } = priceOf(name);
    const payable = Math.max(0, all - free) - Math.max(0, before - free);
    return { name, quantity: all - before, usd: ((all - before) * usd) / per, usdBeyondFree: (payable * usd) / per };
  });
  const total = (of: (line: Line) => number) => lines.reduce((sum, line) => sum + of(line), 0);
  return { lines, usd: total((line) => line.usd), usdBeyondFree: total((line) => line.usdBeyondFree) };
}

export interface Bills {
  idle: Bill;
  /** What the first thousand orders of a month add to it, and what the next thousand add. */
  thousand: Bill;
  nextThousand: Bill;
  /** What a payout run of a thousand adds to a month in which something was sold. */
  run: Bill;
  /** The same with runs that last ten times as long. */
  slow: { idle: Bill; thousand: Bill };
  /** Commands to Redis: Upstash's bill is its own. */
  redisCommands: { idle: number; thousand: number };
}

export function billsOf({ acts, ticks, run }: Operations, standing: Standing): Bills {
  const orders = add(
    ...keysOf(perThousandOrders).map((act) => times(add(acts[act], { ...views[act] }), perThousandOrders[act])),
  );
  const idle = countsOfClock(ticks.idle, ticks, standing);
  // What the clock does more in a month in which something was sold, whether a thousand orders or one.
  const sold = add(beyond(countsOfClock(ticks.busy, ticks, standing), idle), times(ticks.week, hoursInMonth / 24 / 7));
  const quantities = (thousands: number, slower = 1) =>
    quantitiesOf({ standing, idle, busy: thousands > 0 ? add(sold, times(orders, thousands)) : {} }, slower);
  // Forty runs look forty times at whom they would pay: no less than one run of all of them takes.
  const thousandPaid = times(run, 1_000 / payoutsCounted);
  const withRun = quantitiesOf({ standing, idle, busy: add(sold, orders, thousandPaid) });
  return {
    idle: billOf(quantities(0)),
    thousand: billOf(quantities(1), quantities(0)),
    nextThousand: billOf(quantities(2), quantities(1)),
    run: billOf(withRun, quantities(1)),
    slow: { idle: billOf(quantities(0, 10)), thousand: billOf(quantities(1, 10), quantities(0, 10)) },
    redisCommands: { idle: idle.redisCommands ?? 0, thousand: add(sold, orders).redisCommands ?? 0 },
  };
}

/** A month of the clock's runs: every hour, every five minutes, every midnight, and once in a while. */
function countsOfClock(
  { hour, closing }: Operations["ticks"]["idle"],
  { settling, rotating, lookingForLate, paying, writingClicks, lookingForWeek, lookingForGone }: Operations["ticks"],
  { runsInMonth }: Standing,
): Counts {
  return add(
    times(hour, runsInMonth["stats/aggregate"] ?? 0),
    times(closing, hoursInMonth / 24),
    times(settling, runsInMonth["checkout/expire"] ?? 0),
    times(rotating, runsInMonth["accounts/rotate-token-key"] ?? 0),
    times(lookingForLate, runsInMonth["payouts/find-late"] ?? 0),
    times(paying, runsInMonth["payouts/start-scheduled"] ?? 0),
    times(writingClicks, runsInMonth["clicks/write"] ?? 0),
    times(lookingForGone, runsInMonth["products/tell-gone"] ?? 0),
    times(lookingForWeek, runsInMonth["digests/begin"] ?? 0),
  );
}
