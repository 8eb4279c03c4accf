/** Zod keeps a text of each check: a finding travels as one. Imports nothing: a page loads schemas when they are needed. */
import type { Finding } from "../domain/errors.ts";

export const textOf = (finding: Finding): string => JSON.stringify(finding);

/** What was found; nothing where a form's own check says a sentence of its page, which has no code of the API's. */
export function findingIn(text: string): Finding | undefined {
  // Nothing else begins so: it is what `textOf` wrote.
  return text.startsWith("{") ? (JSON.parse(text) as Finding) : undefined;
}
