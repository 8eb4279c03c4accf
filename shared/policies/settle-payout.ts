import type { balances } from "../data/balances.ts";
import type { payouts } from "../data/payouts.ts";
import { AppError } from "../domain/errors.ts";
import { bookOutcome, type Outcome } from "../domain/payout.ts";

interface Deps {
  payouts: Pick<ReturnType<(typeof payouts)["reads"]>, "get"> & Pick<ReturnType<(typeof payouts)["writes"]>, "settle">;
  balances: Pick<ReturnType<(typeof balances)["reads"]>, "get">;
  now(): Date;
}

const maxTries = 5;

/**
 * Books what became of a payout, once, however often it is told.
 * @throws AppError `not_found`, `payout_state` where it can't become so, `conflict` where its ambassador's balance changes all the time
 */
export async function settlePayout(payoutId: string, outcome: Outcome, deps: Deps): Promise<void> {
  for (let tries = 0; tries < maxTries; tries++) {
    const payout = await deps.payouts.get(payoutId);
    if (!payout) throw new AppError("not_found", "There is no such payout.");
    const booking = bookOutcome(payout, outcome, deps.now().toISOString());
    if (!booking) return;
    const balance = booking.entry && (await deps.balances.get(payout.ambassadorId));
    if (await deps.payouts.settle(payout, booking, balance)) return;
  }
  throw new AppError("conflict", "This payout changes all the time. Try again in a moment.");
}

/** Settles some, each by itself. @returns for each what was refused, if anything */
export async function settleEach(outcomes: readonly { payoutId: string; outcome: Outcome }[], deps: Deps) {
  const items = outcomes.map(async ({ payoutId, outcome }) => {
    try {
      await settlePayout(payoutId, outcome, deps);
      return { payoutId };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { payoutId, problem: { code: error.code, detail: error.message } };
    }
  });
  return { items: await Promise.all(items) };
}
