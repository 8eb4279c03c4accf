import type { payouts } from "../data/payouts.ts";
import { AppError } from "../domain/errors.ts";
import { bookPayout, type Payout, type PayoutMethod } from "../domain/payout.ts";
import { decide, type PartResult, type PayoutRun, type SkipReason } from "../domain/payout-run.ts";
import { candidatesOf, type Known } from "./candidates.ts";
import { derivedId } from "./ids.ts";

type Deps = Parameters<typeof candidatesOf>[1] & {
  payouts: Pick<ReturnType<(typeof payouts)["reads"]>, "getMany"> &
    Pick<ReturnType<(typeof payouts)["writes"]>, "make">;
  now(): Date;
};

/** A payout's id: a run makes one for each ambassador at most, however often it is made. */
export const payoutIdOf = (runId: string, ambassadorId: string): string => derivedId("pay", runId, ambassadorId);

type Counted = PartResult & { methods: NonNullable<PartResult["methods"]> };
type Made = { amountMinor: number; method: PayoutMethod };
type Done = Made | { skipped: SkipReason };

const sideBySide = 8;
const maxTries = 5;

/**
 * Decides on some ambassadors of a run, and makes a payout for each whom it pays: one transaction each, of what was read.
 * @param ambassadorIds at most 100
 * @throws AppError `conflict` where somebody's balance changes all the time
 */
export async function makePayouts(run: PayoutRun, ambassadorIds: readonly string[], deps: Deps): Promise<PartResult> {
  const result: Counted = { made: 0, madeMinor: 0, methods: {}, skipped: [] };
  const [made, known] = await Promise.all([
    deps.payouts.getMany(ambassadorIds.map((id) => payoutIdOf(run.id, id))),
    candidatesOf(ambassadorIds, deps),
  ]);
  const before = new Map([...made.values()].map((payout) => [payout.ambassadorId, madeOf(payout)]));
  for (const one of before.values()) count(result, one);
  const left = known.filter(({ balance }) => !before.has(balance.ambassadorId));
  for (let first = 0; first < left.length; first += sideBySide) {
    const done = left.slice(first, first + sideBySide).map(async (candidate) => {
      const { ambassadorId } = candidate.balance;
      return { ambassadorId, done: await payOne(run, candidate, deps) };
    });
    for (const { ambassadorId, done: one } of await Promise.all(done)) {
      if ("skipped" in one) result.skipped.push({ ambassadorId, reason: one.skipped });
      else count(result, one);
    }
  }
  return result;
}

const madeOf = ({ amountMinor, to: { method } }: Payout): Made => ({ amountMinor, method });

function count(result: Counted, { amountMinor, method }: Made): void {
  result.made += 1;
  result.madeMinor += amountMinor;
  result.methods[method] = (result.methods[method] ?? 0) + 1;
}

async function payOne(run: PayoutRun, candidate: Known, deps: Deps): Promise<Done> {
  const { ambassadorId } = candidate.balance;
  const id = payoutIdOf(run.id, ambassadorId);
  let seen: Known | undefined = candidate;
  for (let tries = 0; seen && tries < maxTries; tries++) {
    const now = deps.now().toISOString();
    const { balance, user, payee } = seen;
    const decided = decide(seen, { minimumMinor: run.minimumMinor, now });
    if ("skipped" in decided || !payee) return "skipped" in decided ? decided : { skipped: "no_payee" };
    const { method, name, masked, version: payeeVersion } = payee;
    const { statement, currency } = balance;
    const of = { id, runId: run.id, ambassadorId, currency, statement, ...decided };
    const booking = bookPayout({ ...of, to: { method, name, masked, payeeVersion } }, now);
    if (await deps.payouts.make({ balance, place: { standing: user?.standing }, payee }, booking))
      return { ...decided, method };
    const [payout, again] = await Promise.all([deps.payouts.getMany([id]), candidatesOf([ambassadorId], deps)]);
    const found = payout.get(id);
    if (found) return madeOf(found);
    seen = again[0];
  }
  if (!seen) return { skipped: "held" };
  throw new AppError("conflict", `The balance of ${ambassadorId} changes all the time.`);
}
