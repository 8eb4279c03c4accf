import { confirmPayouts as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { payouts } from "../../shared/data/payouts.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { settleEach } from "../../shared/policies/settle-payout.ts";

/** The owner says what became of payouts, as their bank has it. */
export async function confirmPayouts({ outcomes }: InputOf<typeof route>, deps: DepsOf<"payouts/confirm">) {
  return settleEach(
    outcomes.map(({ payoutId, ...outcome }) => ({ payoutId, outcome })),
    deps,
  );
}

export const handler = signedIn(route, { balances, payouts }, confirmPayouts);
