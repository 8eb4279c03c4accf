import { type Lookup, type Searchable, wordsOf } from "../domain/search.ts";
import type { Key } from "./keys.ts";
import type { Expression, Item, Write } from "./write.ts";

/**
 * By which rule things are found. It goes up with each change of what they are found by or of what a finding holds; then
 * `upgrade/make-findable` writes their findings again.
 */
export const findingsRules = { product: 2, person: 1, order: 2 } as const;

/** Where the findings of one thing lie, each by its number. */
type KeyOf = (number: number) => Key;

/**
 * Findings: one item for each beginning under which a thing is looked up, so that a page of a search is one read. They are numbered,
 * and lie with their thing: whatever changes it replaces them all in its own transaction.
 * @param indexed the index keys of each, and what it holds of the thing besides its words
 */
export function findingPuts(keyOf: KeyOf, parts: Searchable, indexed: readonly Item[]): Write[] {
  const words = wordsOf(parts);
  return indexed.map((item, number) => ({
    put: { ...keyOf(number), type: "finding", ...item, words },
    // The thing's own record tells of the change.
    isTechnical: true,
  }));
}

/** Takes those away that a thing no longer has. */
export function findingDeletes(keyOf: KeyOf, from: number, to: number): Write[] {
  const numbers = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  return numbers.map((number) => ({ delete: keyOf(number), isTechnical: true }));
}

/** What the beginning alone does not show. @param equal fields that must have these values besides */
export function filterOf(
  { rest }: Pick<Lookup, "rest">,
  equal: Readonly<Record<string, string>> = {},
): Expression | undefined {
  const terms: string[] = [];
  const values: Record<string, unknown> = {};
  const add = (termOf: (alias: string) => string, value: string) => {
    const alias = `:word${terms.length}`;
    terms.push(termOf(alias));
    values[alias] = value;
  };
  for (const word of rest) add((alias) => `contains(words, ${alias})`, word);
  for (const [field, value] of Object.entries(equal)) add((alias) => `${field} = ${alias}`, value);
  return terms.length === 0 ? undefined : { expression: terms.join(" AND "), values };
}
