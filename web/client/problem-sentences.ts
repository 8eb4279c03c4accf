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

const sentences: Readonly<Partial<Record<ErrorCode, (of: Told) => string>>> = {
  invalid_request: words.invalidRequest,
  not_signed_in: words.notSignedIn,
  wrong_credentials: ({ errors }) => words.wrongCredentials({ field: errors[0]?.path ?? "" }),
  code_required: words.codeRequired,
  second_factor_required: words.secondFactorRequired,
  forbidden: words.forbidden,
  role: words.role,
  terms_not_accepted: words.termsNotAccepted,
  not_active: words.notActive,
  not_found: words.notFound,
  email_taken: words.emailTaken,
  link_limit: ({ params }) => words.linkLimit({ max: Number(params.max ?? 0) }),
  sign_up_closed: words.signUpClosed,
  last_owner: words.lastOwner,
  team_full: ({ params }) => words.teamFull({ max: Number(params.max ?? 0) }),
  group_name_taken: words.groupNameTaken,
  too_many_groups: ({ params }) => words.tooManyGroups({ max: Number(params.max ?? 0) }),
  ambassador_state: words.ambassadorState,
  order_state: ({ params: { reason = "", said = "" } }) => words.orderState({ reason, said }),
  payout_state: words.payoutState,
  payout_refused: words.payoutRefused,
  run_state: ({ params: { state = "" } }) => words.runState({ state }),
  second_person: words.secondPerson,
  no_second_person: words.noSecondPerson,
  more_than_debt: words.moreThanDebt,
  already_opened: words.alreadyOpened,
  already_answered: words.alreadyAnswered,
  order_expired: words.orderExpired,
  nothing_left_to_refund: words.nothingLeftToRefund,
  idempotency_key_reused: words.idempotencyKeyReused,
  conflict: words.conflict,
  link_in_use: words.linkInUse,
  link_archived: words.linkArchived,
  link_closed: words.linkClosed,
  file_gone: words.fileGone,
  stale_version: words.staleVersion,
  too_large: words.tooLarge,
  too_many_attempts: words.tooManyAttempts,
  internal: words.internal,
  payment_provider: words.paymentProvider,
  email_provider: words.emailProvider,
};

/** What people are told of a problem. */
export const sentenceOf = (code: ErrorCode, told: Told): string => sentences[code]?.(told) ?? told.detail;

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
