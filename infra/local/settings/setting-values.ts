/** Checks of single settings: each returns the value, or throws a sentence that names the variable. */
import { StartError } from "./start-error.ts";

export function optional(value: string | undefined, check: (value: string) => string): string | undefined {
  return value === undefined ? undefined : check(value);
}

export function integer(name: string, value: string, min: number, max: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new StartError(`${name} must be a whole number from ${min} to ${max}, and is "${value}".`);
}

export function matching(name: string, value: string, pattern: RegExp, what: string, show = true): string {
  if (pattern.test(value)) return value;
  throw new StartError(`${name} must be ${what}${show ? `, and is "${value}"` : ""}.`);
}

export function oneOf<const Value extends string>(name: string, value: string, values: readonly Value[]): Value {
  const found = values.find((each) => each === value);
  if (found !== undefined) return found;
  throw new StartError(`${name} must be ${values.join(" or ")}, and is "${value}".`);
}

export function email(name: string, value: string): string {
  return matching(name, value, /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, "an e-mail address");
}

export function httpUrl(name: string, value: string, shape: "any" | "origin" = "any"): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const right = url && /^https?:$/.test(url.protocol) && (shape === "any" || (url.pathname === "/" && !url.search));
  if (right) return shape === "origin" ? url.origin : value.replace(/\/$/, "");
  throw new StartError(
    `${name} must be an http or https address${shape === "origin" ? " without a path" : ""}, and is "${value}".`,
  );
}
