import { minorDigitsOf } from "../../../shared/domain/currency.ts";
import type { FileFields } from "./list-spec.ts";

/** What a table's program would take for a formula at the beginning of a text. https://owasp.org/www-community/attacks/CSV_Injection */
const beginsFormula = /^[=+\-@\t\r]/;

/**
 * A cell of RFC 4180. A text that a program would run as a formula has an apostrophe before it: names and titles are typed by
 * strangers. Numbers are ours, and stay numbers.
 */
export function cellOf(value: string | number | undefined): string {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const safe = beginsFormula.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const lineOf = (cells: readonly (string | number | undefined)[]): string => `${cells.map(cellOf).join(",")}\r\n`;

/** The first line, behind the mark by which Excel knows that it is UTF-8. */
export const headOf = <Item>(fields: FileFields<Item>): string => `\uFEFF${lineOf(Object.keys(fields))}`;

export const rowOf = <Item>(fields: FileFields<Item>, item: Item): string =>
  lineOf(Object.values(fields).map((field) => field(item)));

/** An amount as a number of the currency's own unit, such as 24.95, for a file; people see it by `Amount`. */
export function decimalOf(minor: number, currency: string): number {
  const digits = minorDigitsOf(currency);
  return Number((minor / 10 ** digits).toFixed(digits));
}
