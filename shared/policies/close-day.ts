import type { balances } from "../data/balances.ts";
import type { ledger } from "../data/ledger.ts";
import type { statistics } from "../data/statistics.ts";
import { addOwed, type Balance, firstStatement, noOwed, type Owed, owedBy, sameOwed } from "../domain/balance.ts";
import { addCounters, type Counters, noCounters, sameCounters } from "../domain/counters.ts";
import { countersOf } from "../domain/ledger.ts";
import { addDays, dayOf } from "../domain/period.ts";
import { errorFields, type Log } from "../observability/log.ts";

interface Deps {
  ledger: Pick<ReturnType<(typeof ledger)["reads"]>, "entriesOf" | "entriesOn">;
  balances: Pick<ReturnType<(typeof balances)["reads"]>, "get"> &
    Pick<ReturnType<(typeof balances)["writes"]>, "foldDays">;
  statistics: Pick<
    ReturnType<(typeof statistics)["reads"]>,
    "shopDays" | "ambassadorDays" | "ambassadorDaysInAll" | "linksInAll" | "unchecked"
  > &
    ReturnType<(typeof statistics)["writes"]>;
  now(): Date;
  log: Log;
}

const maxLooks = 8;
/** So many looks in a row must find a balance unmoved before a difference is one. */
const stillLooks = 3;
const lookAgainMs = 1_000;
/** Clocks may be a day apart: a day's commissions are folded away only once it is over by all of them. */
const foldAfterDays = 2;

/** How many ambassadors are checked side by side. */
const checkedAtOnce = 8;

/** A figure that is not what the ledger adds up to. */
class Drift extends Error {}

/** Whose figures of a day could not be found right. */
export interface Unchecked {
  day: string;
  ambassadorId: string;
  reason: string;
}

/**
 * Closes a UTC day that is over: folds its entries, compares every counter and balance that they moved with the ledger, makes
 * one item of the shop's day. What it holds in memory grows with the ambassadors who sold that day, and with nobody's life.
 * One whose figures are wrong, or can't be read, keeps nobody else: they are noted, and checked again until they are right.
 * @returns those, after an alarm for each
 * @throws Error where the shop's own day differs from the ledger, after an alarm
 */
export async function closeDay(day: string, deps: Deps): Promise<Unchecked[]> {
  const { shop, byAmbassador } = await foldDay(day, deps);
  const shopDays = await deps.statistics.shopDays({ from: day, to: day });
  assertMatchesLedger("shop's day", day, shop, shopDays.get(day) ?? noCounters, sameCounters, deps);
  const unchecked = await checkAmbassadors(day, [...byAmbassador], deps);
  for (const { ambassadorId } of unchecked) await deps.statistics.noteUnchecked(day, ambassadorId);
  if (!(await deps.statistics.closeShopDay(day))) throw new Error(`The day ${day} moved while it was closed.`);
  await deps.statistics.noteClosedThrough(day);
  const { orders, grossMinor } = shop;
  deps.log.info("day closed", { day, orders, grossMinor, unchecked: unchecked.length });
  return unchecked;
}

/**
 * Checks those again who could not be found right when their days were closed.
 * @returns whose figures still are not, after an alarm for each
 */
export async function checkAgain(deps: Deps): Promise<Unchecked[]> {
  const left: Unchecked[] = [];
  for (const [day, ambassadorIds] of await deps.statistics.unchecked()) {
    const { byAmbassador } = await foldDay(day, deps);
    const found = ambassadorIds.map((id) => [id, byAmbassador.get(id) ?? noCounters] as const);
    const wrong = await checkAmbassadors(day, found, deps);
    for (const id of ambassadorIds.filter((it) => !wrong.some(({ ambassadorId }) => ambassadorId === it))) {
      await deps.statistics.noteChecked(day, id);
      deps.log.info("figures are right again", { day, ambassadorId: id });
    }
    left.push(...wrong);
  }
  return left;
}

async function foldDay(day: string, { ledger }: Deps) {
  const byAmbassador = new Map<string, Counters>();
  let shop = noCounters;
  for await (const entry of ledger.entriesOf(day)) {
    const moved = countersOf(entry);
    shop = addCounters(shop, moved);
    byAmbassador.set(entry.ambassadorId, addCounters(byAmbassador.get(entry.ambassadorId) ?? noCounters, moved));
  }
  return { shop, byAmbassador };
}

async function checkAmbassadors(
  day: string,
  all: readonly (readonly [ambassadorId: string, folded: Counters])[],
  deps: Deps,
): Promise<Unchecked[]> {
  const unchecked: Unchecked[] = [];
  const check = async ([ambassadorId, folded]: readonly [string, Counters]) => {
    try {
      const days = await deps.statistics.ambassadorDays(ambassadorId, { from: day, to: day });
      assertMatchesLedger(`day of ${ambassadorId}`, day, folded, days.get(day) ?? noCounters, sameCounters, deps);
      await checkBalance(ambassadorId, day, deps);
    } catch (error) {
      // A drift has told of itself.
      const facts = { day, ambassadorId, ...errorFields(error) };
      if (!(error instanceof Drift)) deps.log.error("figures not checked", facts, { LedgerDrift: 1 });
      unchecked.push({ day, ambassadorId, reason: String(error instanceof Error ? error.message : error) });
    }
  };
  for (let first = 0; first < all.length; first += checkedAtOnce) {
    await Promise.all(all.slice(first, first + checkedAtOnce).map(check));
  }
  return unchecked;
}

/**
 * An ambassador's totals must be the sum of their links and of their days, and what they are owed the sum of their statements. All of
 * it is read at different instants while sales go on: each sum has to agree at one look, and differs only where the balance has
 * not moved for as long as an index may be behind. Whose balance moves at every look is looked at again with the next day.
 */
async function checkBalance(ambassadorId: string, day: string, deps: Deps): Promise<void> {
  const today = dayOf(deps.now().toISOString());
  const isSame = (a: Owed, b: Owed) => sameOwed(a, b, today);
  let [isSummed, isOwed] = [false, false];
  let before: Balance | undefined;
  for (let looks = 1, still = 0; looks <= maxLooks; looks++) {
    // The statement is read from an index, which follows the table a moment later.
    if (looks > 1) await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    const balance = await deps.balances.get(ambassadorId);
    still = looks > 1 && isUnmoved(before, balance) ? still + 1 : 1;
    before = balance;
    const [byLink, byDay, owed] = await Promise.all([
      deps.statistics.linksInAll(ambassadorId),
      deps.statistics.ambassadorDaysInAll(ambassadorId),
      owedOn(ambassadorId, balance, deps),
    ]);
    const totals = balance ?? noCounters;
    isSummed ||= sameCounters(totals, byLink) && sameCounters(totals, byDay);
    isOwed ||= isSame(balance ?? noOwed, owed);
    if (isSummed && isOwed) {
      if (balance) await deps.balances.foldDays(balance, addDays(today, 1 - foldAfterDays));
      return;
    }
    if (still < stillLooks || !isUnmoved(balance, await deps.balances.get(ambassadorId))) continue;
    assertMatchesLedger(`links of ${ambassadorId}`, day, totals, byLink, sameCounters, deps);
    assertMatchesLedger(`days of ${ambassadorId}`, day, totals, byDay, sameCounters, deps);
    assertMatchesLedger(`balance of ${ambassadorId}`, day, owed, balance ?? noOwed, isSame, deps);
  }
  deps.log.info("balance moves too often to be checked", { ambassadorId, day });
}

const isUnmoved = (before: Balance | undefined, after: Balance | undefined): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

async function owedOn(ambassadorId: string, balance: Balance | undefined, { ledger }: Deps): Promise<Owed> {
  let owed = noOwed;
  const open = balance?.statement ?? firstStatement;
  for (let statement = firstStatement; statement <= open; statement++) {
    for await (const entry of ledger.entriesOn(ambassadorId, statement)) owed = addOwed(owed, owedBy(entry));
  }
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
  throw new Drift(`The ${what} differs from the ledger on ${day}.`);
}
