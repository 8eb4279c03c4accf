import * as z from "zod/mini";
import { balances } from "../../shared/data/balances.ts";
import { shards } from "../../shared/data/keys.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { owed } from "../../shared/data/owed.ts";
import { statements } from "../../shared/data/statements.ts";
import { addOwed, noOwed, owedBy } from "../../shared/domain/balance.ts";
import { addSums, sumsBy } from "../../shared/domain/statement.ts";
import type { StatementSums } from "../../shared/domain/statement-sums.ts";
import type { Years } from "../../shared/domain/year-figures.ts";
import { addYears, yearsBy } from "../../shared/domain/year-totals.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { invocation } from "../../shared/lambda/invocation.ts";

type Deps = DepsOf<"upgrade/total-years">;

const readAtOnce = 100;

/**
 * Writes each ambassador's figures by year and by statement, from the entries on all their statements: an older Herald kept none. May be run
 * again at any time, and while sales go on: it writes what is so.
 * @returns how many balances were looked at, and how many moved meanwhile and are left for another run
 */
export async function totalYears(_input: object, deps: Deps) {
  const done = { balances: 0, left: 0 };
  for (let shard = 0; shard < shards; shard++) {
    for (let after: string | undefined = ""; after !== undefined; ) {
      const page: Awaited<ReturnType<Deps["owed"]["after"]>> = await deps.owed.after(shard, after, readAtOnce);
      for (const ambassadorId of page.ambassadorIds) done[(await totalOne(ambassadorId, deps)) ? "balances" : "left"]++;
      after = page.through;
    }
  }
  return done;
}

async function totalOne(ambassadorId: string, { balances, ledger, statements }: Deps): Promise<boolean> {
  const balance = await balances.get(ambassadorId);
  if (!balance) return true;
  let [owes, years] = [noOwed, {} as Years];
  const sums = new Map<number, StatementSums>();
  const sumsOf = (statement: number): StatementSums => sums.get(statement) ?? {};
  for (let statement = 1; statement <= balance.statement; statement++) {
    for await (const entry of ledger.entriesOn(ambassadorId, statement)) {
      owes = addOwed(owes, owedBy(entry));
      years = addYears(years, yearsBy(entry));
      sums.set(statement, addSums(sumsOf(statement), sumsBy(entry)));
    }
  }
  // The index that lists entries follows the table a moment later.
  const isWhole = owes.totalMinor === balance.totalMinor && owes.paidMinor === balance.paidMinor;
  if (!isWhole) return false;
  for (let closed = 2; closed < balance.statement; closed++)
    await statements.setSumsBefore(ambassadorId, closed, sumsOf(closed - 1));
  const { statement: open } = balance;
  return balances.setTotals(balance, { years, sums: sumsOf(open), sumsBefore: sumsOf(open - 1) });
}

export const handler = invocation(
  "upgrade/total-years",
  z.object({}),
  { balances, ledger, owed, statements },
  totalYears,
);
