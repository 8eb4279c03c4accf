import { soldNothing } from "./boards.ts";
import { type Books, isEarning, type Totals, totalsOf } from "./books.ts";
import type { Shown } from "./facts.ts";

/** Invariants 3 and 4 as people see them: what the pages are told equals what the ledger adds up to. */
export function shownViolations(books: Books, { ambassadorId, ...shown }: Shown): string[] {
  const own = books.entries.filter((entry) => entry.ambassadorId === ambassadorId);
  const [ofPerson, ofShop] = [totalsOf(own), totalsOf(books.entries)];
  const wrong: string[] = [];
  const say = (what: string, told: unknown, is: unknown) => {
    if (JSON.stringify(told) !== JSON.stringify(is))
      wrong.push(`${what}: shown is ${JSON.stringify(told)}, the ledger says ${JSON.stringify(is)}`);
  };
  say("own revenue", shown.revenueMinor, ofPerson.ambassadorMinor);
  say("own statistics", shown.ownTotals, earnings(ofPerson));
  for (const { code, orders, revenueMinor } of shown.links) {
    const ofLink = totalsOf(own.filter((entry) => entry.code === code && !entry.isGiven && entry.coupon === undefined));
    say(`own link ${code}`, { orders, revenueMinor }, earnings(ofLink));
  }
  for (const counter of Object.keys(ofShop) as (keyof Totals)[]) {
    say(`the shop's ${counter}`, shown.shopTotals[counter], ofShop[counter]);
  }
  say("the rankings", shown.rankings.toSorted(byName), rankingsOf(books).toSorted(byName));
  return wrong;
}

const earnings = ({ orders, ambassadorMinor }: Totals) => ({ orders, revenueMinor: ambassadorMinor });

/** Whoever is active and ever sold, under the name that they have now, as strangers see it. */
function rankingsOf({ entries, users }: Books): Shown["rankings"] {
  const names = new Map(users.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName.slice(0, 1)}.`]));
  const absent = new Set(users.filter(({ standing }) => standing !== "active").map(({ id }) => id));
  for (const id of soldNothing(entries)) absent.add(id);
  const shown = entries.filter((entry) => isEarning(entry) && !absent.has(entry.ambassadorId));
  return [...Map.groupBy(shown, (entry) => entry.ambassadorId)].map(([id, own]) => ({
    name: names.get(id) ?? "",
    revenueMinor: totalsOf(own).ambassadorMinor,
  }));
}

/** Equal revenues may stand in either order. */
const byName = (one: Shown["rankings"][number], other: Shown["rankings"][number]): number =>
  other.revenueMinor - one.revenueMinor || one.name.localeCompare(other.name);
