import { AppError, type ErrorCode, errorStatus, type FieldError } from "../../domain/errors.ts";

/** An error as a caller sees it: RFC 9457, with Herald's code and the request's id. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  requestId: string;
  errors?: readonly FieldError[];
  params?: Readonly<Record<string, string>>;
}

/** Known errors tell what they are; anything else is one fixed text, and its cause stays in the log. */
export function problemOf(error: unknown, requestId: string): Problem {
  const known = error instanceof AppError ? error : new AppError("internal", "Something went wrong on our side.");
  const title = known.code.replaceAll("_", " ");
  return {
    type: `urn:herald:problem:${known.code.replaceAll("_", "-")}`,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    status: errorStatus[known.code],
    code: known.code,
    detail: known.message,
    requestId,
    ...(known.errors.length > 0 && { errors: known.errors }),
    ...(Object.keys(known.params).length > 0 && { params: known.params }),
  };
}
