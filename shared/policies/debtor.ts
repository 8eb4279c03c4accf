import type { Debtor } from "../domain/debtor.ts";
import { AppError, invalidField } from "../domain/errors.ts";
import { methodsIn } from "../domain/payee.ts";
import * as words from "../words/en/fields.ts";
import { bankAccountOf } from "./bank-account.ts";

/**
 * The account that the shop pays from, of what was typed.
 * @throws AppError `invalid_request` at each field that can't be right
 */
export function debtorOf(typed: Debtor, currency: string): Debtor {
  if (!methodsIn(currency).includes("sepa")) {
    throw invalidField("account", words.no_method_in_currency({ currency: currency.toUpperCase() }));
  }
  const { account, errors } = bankAccountOf(typed, "account.");
  if (errors.length > 0) throw new AppError("invalid_request", errors[0]?.message ?? "", { errors });
  return account;
}
