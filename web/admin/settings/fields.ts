/** What was typed, without what was left empty: such a field is not set. */
export function typed<Name extends string>(values: Record<Name, string>): Partial<Record<Name, string>> {
  const trimmed = Object.entries<string>(values).map(([name, value]) => [name, value.trim()] as const);
  // The names are those of `values`, which the type of `fromEntries` can't say.
  return Object.fromEntries(trimmed.filter(([, value]) => value !== "")) as Partial<Record<Name, string>>;
}

/** Basis points of what was typed as a percentage, such as `12.5` or `12,5 %`; NaN where it is none. */
export function bpsOf(text: string): number {
  const [, whole, fraction = ""] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim()) ?? [];
  return whole === undefined ? Number.NaN : Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
}

/** A percentage as one types it: `12.5`. */
export const typedPercent = (bps: number): string => String(bps / 100);

/** A whole number of what was typed; NaN where it is none. */
export const wholeOf = (text: string): number => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN);
