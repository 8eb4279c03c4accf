import { adjustBalance as route } from "../../shared/contract/balances.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { users } from "../../shared/data/users.ts";
import { adjustmentOf } from "../../shared/domain/adjustment.ts";
import { checkStep } from "../../shared/domain/currency.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { enter } from "../../shared/policies/enter.ts";
import { derivedId } from "../../shared/policies/ids.ts";
import { enteredAnswer } from "../../shared/views/balance.ts";

/** The owner gives an ambassador a bonus, or takes a debit, and says why. */
export async function adjustBalance(input: InputOf<typeof route>, deps: DepsOf<"balances/adjust">) {
  const { ambassadorId, amountMinor, reason, idempotencyKey } = input;
  const { currency } = deps.shop;
  checkStep("amountMinor", Math.abs(amountMinor), currency);
  const id = derivedId("adj", ambassadorId, idempotencyKey);
  const entry = adjustmentOf({ id, ambassadorId, currency, amountMinor, reason }, deps.now().toISOString());
  return enteredAnswer(await enter(entry, deps));
}

export const handler = signedIn(route, { balances, ledger, users }, adjustBalance);
