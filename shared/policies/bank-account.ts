import type { FieldError, Finding } from "../domain/errors.ts";
import { isReadableBySepa } from "../domain/payout-files/sepa-text.ts";
import { ibanProblem, isBic, plainIban } from "../services/iban.ts";
import * as words from "../words/en/fields.ts";

/** Where SEPA transfers reach banks outside the EEA, by the letters of their accounts: those need the bank's code and the payee's city. */
const outsideEea = new Set("AD AL CH GB GI MC MD ME MK RS SM VA".split(" "));

/** A bank account as it was typed, as banks write it to each other, with what is wrong with it. @param at before the fields' names, such as `account.` */
export function bankAccountOf(typed: { name: string; iban: string; bic?: string | undefined }, at = "") {
  const iban = plainIban(typed.iban);
  const bic = typed.bic?.replace(/\s/g, "").toUpperCase();
  const problem = ibanProblem(iban);
  const needsMore = outsideEea.has(iban.slice(0, 2));
  const errors = [
    ...wrong(`${at}name`, !isReadableBySepa(typed.name), words.not_latin),
    ...wrong(`${at}iban`, problem === "wrong", words.not_iban),
    ...wrong(`${at}iban`, problem === "not_sepa", words.not_sepa_country),
    ...wrong(`${at}bic`, bic && !isBic(bic), words.not_bic),
    ...wrong(`${at}bic`, needsMore && !bic, words.no_bic),
  ];
  return { account: { name: typed.name, iban, bic }, needsMore, errors };
}

export const wrong = (path: string, isWrong: unknown, finding: () => Finding): FieldError[] =>
  isWrong ? [{ path, ...finding() }] : [];
