import { addOwed, noOwed, owedBy } from "./balance.ts";
import { type AmbassadorEntry, commissionAddress, type JournalEntry, postedTo } from "./ledger.ts";
import type { Order } from "./order.ts";
import { addDays, dayOf } from "./period.ts";

/** The hold of orders that were placed before there was one, in days. */
export const firstHoldDays = 30;

/** By ambassador, what matures on which UTC day, minor units. */
export type HeldByPerson = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** What entries from before balances were kept still hold, order by order. Entries of the days that a hold takes will do. */
export class HeldBefore {
  readonly #orders = new Map<string, { ambassadorId: string; day?: string; minor: number }>();

  add(entry: JournalEntry): void {
    if (!("orderId" in entry)) return;
    const known = this.#orders.get(entry.orderId);
    this.#orders.set(entry.orderId, {
      ...known,
      ambassadorId: entry.ambassadorId,
      minor: (known?.minor ?? 0) - postedTo(entry, "commission"),
      ...(entry.kind === "sale" && { day: addDays(dayOf(entry.bookedAt), firstHoldDays) }),
    });
  }

  /** What has not matured yet. An order whose sale was not among the entries is older than a hold. */
  laterThan(today: string): HeldByPerson {
    const byPerson = new Map<string, Record<string, number>>();
    for (const { ambassadorId, day, minor } of this.#orders.values()) {
      if (day === undefined || day <= today) continue;
      const held = byPerson.get(ambassadorId) ?? {};
      held[day] = (held[day] ?? 0) + minor;
      byPerson.set(ambassadorId, held);
    }
    return byPerson;
  }
}

/**
 * The entry that takes over what was owed before balances were kept: what is held under its days, the rest as payable at once.
 * @returns an entry without postings where nothing is owed
 * @param of `owedMinor`: what was earned and is on no balance yet; `held`: all that is held from before; `before`: earlier
 * openings, as a booking of the older Herald may have come after one
 */
export function openingOf(
  of: { ambassadorId: string; currency: string; owedMinor: number },
  held: Readonly<Record<string, number>>,
  before: readonly JournalEntry[],
  now: string,
): AmbassadorEntry {
  const { ambassadorId, currency, owedMinor } = of;
  const opened = before.map(owedBy).reduce(addOwed, noOwed).heldMinor;
  const days = Object.entries(held)
    .map(([day, minor]) => ({ bucket: day, minor: minor - (opened[day] ?? 0) }))
    .filter(({ minor }) => minor !== 0);
  const owedIn = ({ bucket, minor }: (typeof days)[number]) => ({
    account: commissionAddress(ambassadorId, bucket),
    amountMinor: 0 - minor,
  });
  const settledMinor = owedMinor - days.reduce((sum, { minor }) => sum + minor, 0);
  const buckets = settledMinor === 0 ? days : [...days, { bucket: "settled", minor: settledMinor }];
  return {
    id: `opening_${ambassadorId}_${before.length + 1}`,
    kind: "opening",
    ambassadorId,
    currency,
    bookedAt: now,
    postings: buckets.length === 0 ? [] : [{ account: "commission", amountMinor: owedMinor }, ...buckets.map(owedIn)],
  };
}

/**
 * Which refunds a sum was of that an older Herald booked: Stripe's own sum grew with each, in their order, also by those that
 * failed later.
 * @param refunds oldest first
 * @returns by id; undefined where no first few of them add up to the sum
 */
export function namedRefunds(
  refundedMinor: number,
  refunds: readonly { id: string; amountMinor: number }[],
): Order["refunds"] | undefined {
  const named: Order["refunds"] = {};
  let sum = 0;
  for (const { id, amountMinor } of refunds) {
    if (sum === refundedMinor) break;
    sum += amountMinor;
    named[id] = { amountMinor, status: "pending" };
  }
  return sum === refundedMinor ? named : undefined;
}
