import type { ErrorCode, FieldError } from "../../shared/domain/errors.ts";
import { fieldSentence } from "./field-sentences.ts";
import { words } from "./words.ts";

/** What the API says of a problem beside its code. */
interface Told {
  /** For who calls the API; people see it only where a page is older than the code. */
  detail: string;
  errors: readonly FieldError[];
  /** What the sentence names, by name. */
  params: Readonly<Record<string, string>>;
  /** How long to wait, rounded up; 0 where nobody knows. */
  minutes: number;
}

/** The sentences of some problems, by code. */
export type ProblemSentences = Readonly<Partial<Record<ErrorCode, (of: Told) => string>>>;

/** What a buyer can meet, too: every page carries these. */
const everyones: ProblemSentences = {
  invalid_request: words.invalidRequest,
  forbidden: words.forbidden,
  not_found: words.notFound,
  order_expired: words.orderExpired,
  idempotency_key_reused: words.idempotencyKeyReused,
  conflict: words.conflict,
  link_archived: words.linkArchived,
  link_closed: words.linkClosed,
  too_large: words.tooLarge,
  too_many_attempts: words.tooManyAttempts,
  internal: words.internal,
  payment_provider: words.paymentProvider,
};

let others: ProblemSentences = {};

/** What an area says of the problems that only it can meet; said once, as it starts. */
export function sayOfProblems(sentences: ProblemSentences): void {
  others = sentences;
}

/** What people are told of a problem; the API's own English where the area has no sentence. */
export const sentenceOf = (code: ErrorCode, told: Told): string =>
  (everyones[code] ?? others[code])?.(told) ?? told.detail;

/** What is said at a field. */
export interface AtField {
  path: string;
  message: string;
}

/** The same at each field that it is about: of a request that can't be taken as it is, what is wrong with each. */
export function errorsOf(code: ErrorCode, told: Told): readonly AtField[] {
  return told.errors.map((error) => ({
    path: error.path,
    message: code === "invalid_request" ? fieldSentence(error) : sentenceOf(code, told),
  }));
}
