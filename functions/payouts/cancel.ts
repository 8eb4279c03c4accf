import { cancelPayouts as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { payouts } from "../../shared/data/payouts.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { settleEach } from "../../shared/policies/settle-payout.ts";

/** The owner cancels payouts of which nothing has left: what they were to pay is payable again. */
export async function cancelPayouts({ payoutIds }: InputOf<typeof route>, deps: DepsOf<"payouts/cancel">) {
  return settleEach(
    payoutIds.map((payoutId) => ({ payoutId, outcome: { became: "canceled" } })),
    deps,
  );
}

export const handler = signedIn(route, { balances, payouts }, cancelPayouts);
