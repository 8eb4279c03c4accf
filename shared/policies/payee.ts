import type { savePayee } from "../contract/payees.ts";
import type { InputOf } from "../contract/route.ts";
import { AppError, invalidField } from "../domain/errors.ts";
import type { Notice } from "../domain/notice.ts";
import { methodsIn, type Payee, type PayeeDetails, type PayeeState, type SepaDetails } from "../domain/payee.ts";
import type { Credential } from "../domain/person.ts";
import * as words from "../words/en/fields.ts";
import { bankAccountOf, wrong } from "./bank-account.ts";
import { aboutOf } from "./notice.ts";

type Typed = InputOf<typeof savePayee>;

/**
 * How somebody wants to be paid, of what they typed; what belongs to another method is left out.
 * @throws AppError `invalid_request` at each field that is missing or can't be right
 */
export function payeeDetailsOf(typed: Typed, currency: string): PayeeDetails {
  const { method, name, paypalEmail, instructions } = typed;
  if (!methodsIn(currency).includes(method)) {
    throw invalidField("method", words.no_method_in_currency({ currency: currency.toUpperCase() }));
  }
  switch (method) {
    case "sepa":
      return sepaDetailsOf(typed);
    case "paypal":
      if (!paypalEmail) throw invalidField("paypalEmail", words.no_paypal_address());
      // What begins otherwise is a formula to a spreadsheet, and the file for PayPal can't say that it is none.
      if (!/^[a-z0-9]/.test(paypalEmail)) throw invalidField("paypalEmail", words.not_paypal_address());
      return { method, name, paypalEmail };
    case "csv":
      if (!instructions) throw invalidField("instructions", words.no_instructions());
      return { method, name, instructions };
  }
}

function sepaDetailsOf({ name, iban = "", bic, city, country }: Typed): SepaDetails {
  const { account, needsMore, errors: wrongAccount } = bankAccountOf({ name, iban, bic });
  const errors = [
    ...wrongAccount,
    ...wrong("city", needsMore && !city, words.no_payee_city),
    ...wrong("country", needsMore && !country, words.no_payee_country),
  ];
  if (errors.length > 0) throw new AppError("invalid_request", errors[0]?.message ?? "", { errors });
  return { method: "sepa", ...account, city, country };
}

/** Tells an account's address that it is paid elsewhere, or nowhere, from now on. */
export const payeeChanged = (owner: Credential, before: PayeeState | undefined, after: Payee | undefined, now: Date) =>
  ({
    ...aboutOf(owner, now),
    kind: "payee_changed",
    does: after ? (before ? "changed" : "added") : "removed",
    method: after?.method,
    masked: after?.masked,
    pausedUntil: after?.pausedUntil,
  }) satisfies Notice;
