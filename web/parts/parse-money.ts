import { minorDigitsOf } from "../../shared/domain/currency.ts";

/**
 * What a person typed as an amount, in minor units: `12.50`, `12,50`, `1,250.00`, `1 250`, `€12`. `undefined` if it is no amount
 * of that currency, such as one with more digits after the separator than the currency has.
 */
export function parseMoney(typed: string, currency: string): number | undefined {
  const digits = minorDigitsOf(currency);
  const text = typed
    .replace(/[\s\u00a0\u202f'’]|\p{Sc}/gu, "")
    .replace(new RegExp(`^${currency}|${currency}$`, "i"), "");
  const [, whole = "", fraction = ""] = decimal(text, digits) ?? [];
  if (whole === "" && fraction === "") return undefined;
  const minor = Number(`${whole}${fraction.padEnd(digits, "0")}`);
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** Splits at the last separator if what follows can be the fraction; separators before it must group by three. */
function decimal(text: string, digits: number): RegExpExecArray | null {
  const plain = new RegExp(`^(\\d*)${digits > 0 ? `(?:[.,](\\d{1,${digits}}))?` : ""}$`).exec(text);
  if (plain) return plain;
  const grouped = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/.exec(text);
  const [, whole = "", , fraction = ""] = grouped ?? [];
  if (!grouped || fraction.length > digits) return null;
  return /^(\d*)(?:\.(\d*))?$/.exec(`${whole.replace(/[.,]/g, "")}.${fraction}`);
}

/** An amount as one types it, without the currency's sign: `12.50`. */
export function typedMoney(amountMinor: number, currency: string): string {
  const digits = minorDigitsOf(currency);
  return (amountMinor / 10 ** digits).toFixed(digits);
}
