import { minorDigitsOf } from "./currency.ts";

/** An amount as programs read it, such as `12.50`: written from the digits, so that nothing is rounded. */
export function decimalOf(minor: number, currency: string): string {
  if (!Number.isSafeInteger(minor)) throw new Error(`${minor} is no amount in minor units.`);
  const digits = minorDigitsOf(currency);
  const written = String(Math.abs(minor)).padStart(digits + 1, "0");
  const whole = written.slice(0, written.length - digits);
  const rest = digits > 0 ? `.${written.slice(-digits)}` : "";
  return `${minor < 0 ? "-" : ""}${whole}${rest}`;
}

/** The same read back; undefined for what is no amount of that currency, or has more digits than it has. */
export function minorOf(text: string, currency: string): number | undefined {
  const digits = minorDigitsOf(currency);
  const [, sign = "", whole = "", rest = ""] = /^([-+]?)(\d{1,13})(?:[.,](\d*))?$/.exec(text.trim()) ?? [];
  if (whole === "" || /[^0]/.test(rest.slice(digits))) return undefined;
  const minor = Number(whole + rest.slice(0, digits).padEnd(digits, "0"));
  return sign === "-" ? -minor : minor;
}
