/** What the checks of a schema say, and what is said where they are silent. */
import * as z from "zod/mini";
import type { FieldError, Finding } from "../domain/errors.ts";
import * as words from "../words/en/fields.ts";
import { findingIn, textOf } from "./finding-text.ts";

/** What a check says, as zod takes it. */
export interface Said {
  error: () => string;
}

/** Says a sentence of the catalogue. It is made when it is needed: numbers are slow to write, and most requests are sound. */
export function said(sentence: () => Finding): Said;
export function said<Params>(sentence: (params: Params) => Finding, params: Params): Said;
export function said<Params>(sentence: (params?: Params) => Finding, params?: Params): Said {
  return { error: () => textOf(sentence(params)) };
}

// For API and pages alike: of zod's own words, which are English, nobody reads any.
z.config({ customError: (issue) => textOf(findingOf(issue)) });

function findingOf(issue: z.core.$ZodRawIssue): Finding {
  if (issue.input === undefined) return words.required();
  if (issue.code === "invalid_type") return words.wrong_type({ expected: issue.expected });
  if (issue.code === "invalid_value") return oneOf(issue.values.map(String));
  return words.not_allowed();
}

function oneOf(values: readonly string[]): Finding {
  const [value = ""] = values;
  return values.length > 1 ? words.one_of({ values: values.join(", ") }) : words.exactly({ value });
}

/** What an issue says of which fields. */
export function fieldErrors({ path, message, ...issue }: z.core.$ZodIssue): FieldError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key].join("."), ...words.unknown_field() }));
  }
  return [{ path: path.join(".") || "body", ...(findingIn(message) ?? words.not_allowed()) }];
}
