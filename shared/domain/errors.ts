import type * as words from "../words/en/fields.ts";

/** The closed table of what can go wrong on purpose, and the HTTP status that the edge answers with. */
export const errorStatus = {
  invalid_request: 400,
  invalid_signature: 400,
  not_signed_in: 401,
  wrong_credentials: 401,
  code_required: 401,
  forbidden: 403,
  not_active: 403,
  role: 403,
  sign_up_closed: 403,
  terms_not_accepted: 403,
  second_factor_required: 403,
  second_person: 403,
  not_found: 404,
  method_not_allowed: 405,
  email_taken: 409,
  last_owner: 409,
  team_full: 409,
  group_name_taken: 409,
  too_many_groups: 409,
  link_limit: 409,
  ambassador_state: 409,
  order_state: 409,
  payout_state: 409,
  payout_refused: 409,
  run_state: 409,
  no_second_person: 409,
  order_expired: 409,
  nothing_left_to_refund: 409,
  more_than_debt: 409,
  already_opened: 409,
  already_answered: 409,
  idempotency_key_reused: 409,
  conflict: 409,
  link_in_use: 409,
  link_archived: 410,
  link_closed: 410,
  file_gone: 410,
  notice_needed: 409,
  change_announced: 409,
  stale_version: 412,
  too_large: 413,
  unsupported_media_type: 415,
  too_many_attempts: 429,
  internal: 500,
  payment_provider: 502,
  email_provider: 502,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** What can be wrong with a field: the names of its sentences, in whatever language. */
export type FieldCode = keyof typeof words;

/** What is wrong with a value: a code with what there is to say beside it, and the sentence that its catalogue makes of both. */
export interface Finding {
  /** A field's own; the problem's where that concerns this one field, such as `email_taken`. */
  code: FieldCode | ErrorCode;
  params?: Readonly<Record<string, string | number>>;
  message: string;
}

/** What is wrong with one field: `path` as in `lines.0.quantity`. */
export interface FieldError extends Finding {
  path: string;
}

/** The one error type that use cases throw; only the edge turns it into an answer (RFC 9457). */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly errors: readonly FieldError[];
  /** What there is to say beside the code, by name, such as `reason`: a page makes its sentence of both. */
  readonly params: Readonly<Record<string, string>>;
  /** Seconds until a further try makes sense; sent as `Retry-After`. */
  readonly retryAfterSeconds: number | undefined;
  /** The methods that the address takes; sent as `Allow`. */
  readonly allow: readonly string[];

  constructor(
    code: ErrorCode,
    detail: string,
    more: {
      errors?: readonly FieldError[];
      params?: Readonly<Record<string, string>>;
      retryAfterSeconds?: number;
      allow?: readonly string[];
      cause?: unknown;
    } = {},
  ) {
    super(detail, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = "AppError";
    this.code = code;
    this.errors = more.errors ?? [];
    this.params = more.params ?? {};
    this.retryAfterSeconds = more.retryAfterSeconds;
    this.allow = more.allow ?? [];
  }
}

/** A 400 that names the one field that is wrong. */
export function invalidField(path: string, finding: Finding): AppError {
  return new AppError("invalid_request", finding.message, { errors: [{ path, ...finding }] });
}

/** A problem of its own code that concerns one field. */
export function problemAt(path: string, code: ErrorCode, detail: string, cause?: unknown): AppError {
  return new AppError(code, detail, { errors: [{ path, code, message: detail }], cause });
}
