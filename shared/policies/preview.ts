import { shards } from "../data/keys.ts";
import type { OwedPage, owed } from "../data/owed.ts";
import { sumMinor } from "../domain/money.ts";
import { decide, skipReasons } from "../domain/payout-run.ts";
import { candidatesOf } from "./candidates.ts";

type Deps = Parameters<typeof candidatesOf>[1] & { owed: Pick<ReturnType<(typeof owed)["reads"]>, "after"> };

/** What a run would be made by. */
export interface RunTerms {
  minimumMinor: number;
  now: string;
}

const readAtOnce = 100;

/** What a run would pay in all, and whom it would leave out for which reason. */
export async function previewTotals(terms: RunTerms, deps: Deps) {
  const all = (await Promise.all(Array.from({ length: shards }, (_, shard) => shardTotals(shard, terms, deps)))).flat();
  const sumOf = (of: typeof all) => ({
    count: of.length,
    amountMinor: sumMinor(of.map(({ amountMinor }) => amountMinor)),
  });
  return {
    paid: sumOf(all.filter(({ reason }) => reason === undefined)),
    skipped: skipReasons
      .map((reason) => ({ reason, ...sumOf(all.filter((it) => it.reason === reason)) }))
      .filter(({ count }) => count > 0),
  };
}

/** Whether a run would pay anybody: it reads until it has found one. */
export async function wouldPay(terms: RunTerms, deps: Deps): Promise<boolean> {
  for (let shard = 0; shard < shards; shard++) {
    for (let after: string | undefined = ""; after !== undefined; ) {
      const page: OwedPage = await deps.owed.after(shard, after, readAtOnce);
      const known = await candidatesOf(page.ambassadorIds, deps);
      if (known.some((it) => "amountMinor" in decide(it, terms))) return true;
      after = page.through;
    }
  }
  return false;
}

async function shardTotals(shard: number, terms: RunTerms, deps: Deps) {
  const found = [];
  for (let after: string | undefined = ""; after !== undefined; ) {
    const page: OwedPage = await deps.owed.after(shard, after, readAtOnce);
    for (const known of await candidatesOf(page.ambassadorIds, deps)) {
      const decided = decide(known, terms);
      const { totalMinor } = known.balance;
      found.push(
        "skipped" in decided ? { reason: decided.skipped, amountMinor: totalMinor } : { reason: undefined, ...decided },
      );
    }
    after = page.through;
  }
  return found;
}
