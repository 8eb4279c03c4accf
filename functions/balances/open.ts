import { openBalance as route } from "../../shared/contract/balances.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { users } from "../../shared/data/users.ts";
import { openingByHandOf } from "../../shared/domain/adjustment.ts";
import { checkStep, formatMoney } from "../../shared/domain/currency.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { AmbassadorEntry } from "../../shared/domain/ledger.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { enter } from "../../shared/policies/enter.ts";
import { enteredAnswer } from "../../shared/views/balance.ts";

/** The owner says what an ambassador was owed, or was paid elsewhere, before Herald: once, and the same again changes nothing. */
export async function openBalance(input: InputOf<typeof route>, deps: DepsOf<"balances/open">) {
  const { ambassadorId, amountMinor, reason } = input;
  const { currency } = deps.shop;
  checkStep("amountMinor", Math.abs(amountMinor), currency);
  const entry = openingByHandOf({ ambassadorId, currency, amountMinor, reason }, deps.now().toISOString());
  return enteredAnswer(await enter(entry, deps, undefined, alreadyOpened));
}

function alreadyOpened({ postings, currency }: AmbassadorEntry): AppError {
  const is = formatMoney(postings[0]?.amountMinor ?? 0, currency);
  const message = `This ambassador's opening balance is ${is} already. Correct it by an adjustment.`;
  return new AppError("already_opened", message);
}

export const handler = signedIn(route, { balances, ledger, users }, openBalance);
