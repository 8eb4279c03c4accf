import type { Waiting } from "./at-rest.ts";
import type { Checked } from "./check.ts";
import type { Memory } from "./memory.ts";
import type { Samples } from "./samples.ts";

/** All that a run brought to light. */
export interface Measured {
  seconds: number;
  samples: Samples;
  /** What visitors noted while they were not measured: signing in, warming up, finishing. */
  aside: readonly Samples[];
  /** Paid in all, and of those before the measuring began. */
  orders: { all: number; before: number };
  refunds: number;
  memory: {
    /** In use when the measuring began, when it had ended, and when the stand-ins had forgotten the orders. */
    began: Memory;
    ended: Memory;
    forgotten: Memory;
    /** Every second in between. */
    seen: readonly Memory[];
  };
  dead: Waiting;
  checked: Checked;
}

/** What the heap may have gained in the end, beside what the stand-ins keep of every order. */
export const maxGrowth = 0.1;

/** What the stand-ins for Stripe and SES keep of an order (its objects, events and e-mails), in bytes. */
export function keptOfAnOrder({ memory, orders }: Pick<Measured, "memory" | "orders">): number {
  return orders.all === 0 ? 0 : Math.max(0, (memory.ended.heap - memory.forgotten.heap) / orders.all);
}

/**
 * What the heap in use gained over the measured time, as a part of it, without what the stand-ins keep on purpose:
 * before, that is reckoned by the order; at the end they have forgotten.
 */
export function growthOf(measured: Pick<Measured, "memory" | "orders">): number {
  const { began, forgotten } = measured.memory;
  const before = began.heap - keptOfAnOrder(measured) * measured.orders.before;
  return forgotten.heap / before - 1;
}

/** What was not as it must be, a sentence each. */
export function faultsOf(measured: Measured): string[] {
  const { samples, aside, dead, checked, orders } = measured;
  const errors = [samples, ...aside].flatMap((one) => one.errors);
  const growth = growthOf(measured);
  return [
    ...errors.map(({ what, count, first }) => `${count} × ${what}. The first said: ${first}`),
    ...(orders.all > orders.before ? [] : ["Nothing was sold while it was measured."]),
    ...Object.entries(dead).map(([queue, count]) => `${count} messages are in ${queue}`),
    ...checked.violations.map((violation) => `invariant: ${violation}`),
    ...(checked.duplicateEmails > 0 ? [`${checked.duplicateEmails} e-mails came twice`] : []),
    ...(growth <= maxGrowth ? [] : [`memory: ${(growth * 100).toFixed(1)} % more in use after than before`]),
  ];
}
