import { shards } from "../data/keys.ts";
import type { OwedPage, owed } from "../data/owed.ts";
import { foreignCursor, lastOf, type PageRequest, pageOf } from "../data/page.ts";
import { availableMinor, heldAfter } from "../domain/balance.ts";
import { sumMinor } from "../domain/money.ts";
import { decide, skipReasons } from "../domain/payout-run.ts";
import { candidatesOf, type Known } from "./candidates.ts";

type Deps = Parameters<typeof candidatesOf>[1] & { owed: ReturnType<(typeof owed)["reads"]> };

/** What a run would be made by. */
interface Terms {
  minimumMinor: number;
  now: string;
}

const readAtOnce = 100;
/** What a cursor of this list is called. */
const listName = "PAYOUT-PREVIEW";

/** A page of who is owed anything, shard by shard. @throws AppError `invalid_request` for a cursor of another list */
export async function previewPage({ limit, cursor }: PageRequest, terms: Terms, deps: Deps) {
  const [from = "", first = ""] = cursor === undefined ? ["0", ""] : positionOf(cursor);
  const found: Known[] = [];
  let [shard, after] = [Number(from), first];
  while (shard < shards && found.length < limit) {
    const { ambassadorIds, through } = await deps.owed.after(shard, after, limit - found.length);
    found.push(...(await candidatesOf(ambassadorIds, deps)));
    [shard, after] = through === undefined ? [shard + 1, ""] : [shard, through];
  }
  return pageOf(
    found.map((it) => rowOf(it, terms)),
    listName,
    shard < shards ? `${shard}#${after}` : undefined,
  );
}

function positionOf(cursor: string): string[] {
  const last = /^([0-7])#(.*)$/.exec(lastOf(cursor, listName) ?? "");
  if (!last) throw foreignCursor();
  return last.slice(1);
}

/** What a run would pay in all, and whom it would leave out for which reason. */
export async function previewTotals(terms: Terms, deps: Deps) {
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
export async function wouldPay(terms: Terms, deps: Deps): Promise<boolean> {
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

async function shardTotals(shard: number, terms: Terms, deps: Deps) {
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

function rowOf(known: Known, terms: Terms) {
  const { balance, user, payee } = known;
  const today = terms.now.slice(0, 10);
  return {
    ambassador: { id: balance.ambassadorId, name: user ? `${user.firstName} ${user.lastName}`.trim() : "" },
    ...decide(known, terms),
    availableMinor: availableMinor(balance, today),
    heldMinor: sumMinor(heldAfter(balance, today).map(({ amountMinor }) => amountMinor)),
    blockedMinor: balance.blockedMinor,
    ...(payee && { payee: { method: payee.method, masked: payee.masked } }),
  };
}
