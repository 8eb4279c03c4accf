import { WrongUse } from "./refusal.ts";

/** What a whole number that a flag takes may be, and is where the flag was not given. */
export interface Range {
  least: number;
  most: number;
  otherwise: number;
}

/** @throws WrongUse that names the flag which is no number, or too large or small a one */
export function wholeNumber(flag: string, text: string | undefined, { least, most, otherwise }: Range): number {
  if (text === undefined) return otherwise;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  const [from, to] = [least, most].map((end) => end.toLocaleString("en-US"));
  throw new WrongUse(`--${flag} must be a whole number from ${from} to ${to}, and is "${text}".`);
}
