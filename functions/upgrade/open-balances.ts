import * as z from "zod/mini";
import { balances } from "../../shared/data/balances.ts";
import { type Counted, openings } from "../../shared/data/openings.ts";
import { noCounters, sameCounters } from "../../shared/domain/counters.ts";
import { firstHoldDays, HeldBefore, openingOf } from "../../shared/domain/opening.ts";
import { addDays, dayOf, daysOf } from "../../shared/domain/period.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { invocation } from "../../shared/lambda/invocation.ts";

type Deps = DepsOf<"upgrade/open-balances">;

/**
 * Opens balances for what was sold before they were kept: takes counters and what is owed over from people's and links' items.
 * May be run again at any time, and while sales go on: it moves what is there, once.
 * @returns how many were taken over, and how many moved meanwhile and are left for another run
 */
export async function openBalances(_input: object, deps: Deps) {
  const now = deps.now().toISOString();
  const today = dayOf(now);
  const before = new HeldBefore();
  for (const day of daysOf({ from: addDays(today, 0 - firstHoldDays), to: addDays(today, 1) })) {
    for await (const entry of deps.openings.entriesOf(day)) before.add(entry);
  }
  const held = before.laterThan(today);
  const done = { ambassadors: 0, links: 0, left: 0 };
  for await (const person of deps.openings.people()) {
    for await (const link of deps.openings.linksOf(person.id)) {
      done[(await deps.openings.moveLink(person.id, link)) ? "links" : "left"]++;
    }
    done[(await openOne(person, held.get(person.id) ?? {}, now, deps)) ? "ambassadors" : "left"]++;
  }
  return done;
}

async function openOne(person: Counted, held: Readonly<Record<string, number>>, now: string, deps: Deps) {
  if (sameCounters(person.counters, noCounters)) return deps.openings.forget(person);
  const [balance, before] = await Promise.all([deps.balances.get(person.id), deps.openings.of(person.id)]);
  const { currency } = deps.shop;
  const owed = { ambassadorId: person.id, currency, owedMinor: person.counters.ambassadorMinor };
  return deps.openings.open(person, balance, openingOf(owed, held, before, now));
}

export const handler = invocation("upgrade/open-balances", z.object({}), { balances, openings }, openBalances);
