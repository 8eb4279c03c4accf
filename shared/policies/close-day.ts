import type { balances } from "../data/balances.ts";
import type { ledger } from "../data/ledger.ts";
import type { statistics } from "../data/statistics.ts";
import { addOwed, type Balance, firstStatement, noOwed, type Owed, owedBy, sameOwed } from "../domain/balance.ts";
import { addCounters, type Counters, noCounters, sameCounters } from "../domain/counters.ts";
import { countersOf } from "../domain/ledger.ts";
import { addDays, dayOf } from "../domain/period.ts";
import type { Log } from "../observability/log.ts";

interface Deps {
  ledger: Pick<ReturnType<(typeof ledger)["reads"]>, "entriesOf" | "entriesOn">;
  balances: Pick<ReturnType<(typeof balances)["reads"]>, "get"> & ReturnType<(typeof balances)["writes"]>;
  statistics: Pick<
    ReturnType<(typeof statistics)["reads"]>,
    "shopDays" | "ambassadorDays" | "ambassadorDaysInAll" | "linksInAll"
  > &
    ReturnType<(typeof statistics)["writes"]>;
  now(): Date;
  log: Log;
}

const maxLooks = 3;
const lookAgainMs = 1_000;
/** Clocks may be a day apart: a day's commissions are folded away only once it is over by all of them. */
const foldAfterDays = 2;

/**
 * Closes a UTC day that is over: folds its entries, compares every counter and balance that they moved with the ledger, makes
 * one item of the shop's day. What it holds in memory grows with the ambassadors who sold that day, and with nobody's life.
 * @throws Error where something differs from the ledger, after an alarm
 */
export async function closeDay(day: string, deps: Deps): Promise<void> {
  const byAmbassador = new Map<string, Counters>();
  let shop = noCounters;
  for await (const entry of deps.ledger.entriesOf(day)) {
    const moved = countersOf(entry);
    shop = addCounters(shop, moved);
    byAmbassador.set(entry.ambassadorId, addCounters(byAmbassador.get(entry.ambassadorId) ?? noCounters, moved));
  }
  const period = { from: day, to: day };
  const shopDays = await deps.statistics.shopDays(period);
  assertMatchesLedger("shop's day", day, shop, shopDays.get(day) ?? noCounters, sameCounters, deps);
  for (const [ambassadorId, folded] of byAmbassador) {
    const days = await deps.statistics.ambassadorDays(ambassadorId, period);
    assertMatchesLedger(`day of ${ambassadorId}`, day, folded, days.get(day) ?? noCounters, sameCounters, deps);
    await checkBalance(ambassadorId, day, deps);
  }
  if (!(await deps.statistics.closeShopDay(day))) throw new Error(`The day ${day} moved while it was closed.`);
  await deps.statistics.noteClosedThrough(day);
  deps.log.info("day closed", { day, orders: shop.orders, grossMinor: shop.grossMinor });
}

/**
 * An ambassador's totals must be the sum of their links and of their days, and what they are owed the sum of their statement.
 * Sales go on meanwhile: whose balance moves at every look is looked at again when the next day is closed.
 */
async function checkBalance(ambassadorId: string, day: string, deps: Deps): Promise<void> {
  const today = dayOf(deps.now().toISOString());
  for (let looks = 1; ; looks++) {
    const balance = await deps.balances.get(ambassadorId);
    const [byLink, byDay, owed] = await Promise.all([
      deps.statistics.linksInAll(ambassadorId),
      deps.statistics.ambassadorDaysInAll(ambassadorId),
      owedOn(ambassadorId, balance, deps),
    ]);
    const totals = balance ?? noCounters;
    const isSame = (a: Owed, b: Owed) => sameOwed(a, b, today);
    if (sameCounters(totals, byLink) && sameCounters(totals, byDay) && isSame(balance ?? noOwed, owed)) {
      if (balance) await deps.balances.foldDays(balance, addDays(today, 1 - foldAfterDays));
      return;
    }
    if (looks < maxLooks) {
      // The statement is read from an index, which follows the table a moment later.
      await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
      continue;
    }
    const moved = !isUnmoved(balance, await deps.balances.get(ambassadorId));
    if (moved) return deps.log.info("balance moves too often to be checked", { ambassadorId, day });
    assertMatchesLedger(`links of ${ambassadorId}`, day, totals, byLink, sameCounters, deps);
    assertMatchesLedger(`days of ${ambassadorId}`, day, totals, byDay, sameCounters, deps);
    assertMatchesLedger(`balance of ${ambassadorId}`, day, owed, balance ?? noOwed, isSame, deps);
  }
}

const isUnmoved = (before: Balance | undefined, after: Balance | undefined): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

async function owedOn(ambassadorId: string, balance: Balance | undefined, { ledger }: Deps): Promise<Owed> {
  let owed = noOwed;
  const lines = ledger.entriesOn(ambassadorId, balance?.statement ?? firstStatement);
  for await (const entry of lines) owed = addOwed(owed, owedBy(entry));
  return owed;
}

function assertMatchesLedger<Value>(
  what: string,
  day: string,
  folded: Value,
  found: Value,
  isSame: (a: Value, b: Value) => boolean,
  { log }: Deps,
): void {
  if (isSame(folded, found)) return;
  const facts = { what, day, expected: JSON.stringify(folded), found: JSON.stringify(found) };
  log.error("ledger drift", facts, { LedgerDrift: 1 });
  throw new Error(`The ${what} differs from the ledger on ${day}.`);
}
