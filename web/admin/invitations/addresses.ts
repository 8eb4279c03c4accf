import { email } from "../../../shared/contract/texts.ts";

/** How many addresses are taken at once. */
export const maxAddresses = 1_000;

/**
 * The e-mail addresses in a text, each once, in the order in which they stand there: a line each, or any table as a file (CSV), whose
 * column of addresses is found by what an address looks like.
 */
export function addressesIn(text: string): string[] {
  const parts = text.split(/[\s,;<>"'()|]+/).filter((part) => part.includes("@"));
  const read = parts.flatMap((part) => {
    const { success, data } = email.safeParse(part.replace(/^mailto:/i, "").replace(/\.$/, ""));
    return success ? [data] : [];
  });
  return [...new Set(read)];
}
