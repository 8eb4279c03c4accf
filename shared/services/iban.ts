import { electronicFormatIBAN, isSEPACountry, isValidBIC, isValidIBAN } from "ibantools";

/** An account number as banks write it to each other: no spaces, capital letters. ISO 13616 */
export const plainIban = (typed: string): string => electronicFormatIBAN(typed) ?? "";

/** Why a number is no bank account that a SEPA transfer reaches; undefined for one that is. */
export function ibanProblem(iban: string): "wrong" | "not_sepa" | undefined {
  if (!isValidIBAN(iban)) return "wrong";
  return isSEPACountry(iban.slice(0, 2)) ? undefined : "not_sepa";
}

/** ISO 9362. */
export const isBic = (bic: string): boolean => isValidBIC(bic);
