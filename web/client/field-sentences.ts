import type { FieldCode, Finding } from "../../shared/domain/errors.ts";

/** A finding as the API answers it, perhaps one of a newer Herald than the page. */
interface Told {
  code: string;
  params?: Readonly<Record<string, string | number>>;
  message: string;
}

/** The sentences of a catalogue of fields, by code: each takes the params that the API sends with its code. */
type Sentences = Readonly<Partial<Record<FieldCode, (params: never) => Finding>>>;

let spoken: Sentences = {};

/**
 * What this area says of a field that the API refuses; said once, as the area starts, or a form is loaded. The buyer's page names
 * what its form can meet: it carries no other sentence.
 */
export function say(sentences: Sentences): void {
  spoken = sentences;
}

/** The page's own sentence; the API's, which is English, where the page knows none. */
export function fieldSentence({ code, params = {}, message }: Told): string {
  const sentence = Object.hasOwn(spoken, code) ? spoken[code as FieldCode] : undefined;
  // The API made the params for this very code: both are typed by one catalogue.
  return sentence?.(params as never).message ?? message;
}
