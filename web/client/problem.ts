import type { ErrorCode, FieldError } from "../../shared/domain/errors.ts";

/** What went wrong with a request, in words for the person: an answer of the API (RFC 9457), or no answer at all. */
export class Problem extends Error {
  readonly code: ErrorCode | "unreachable";
  /** 0 where there was no answer. */
  readonly status: number;
  readonly errors: readonly FieldError[];
  /** Names the request in the shop's logs. */
  readonly requestId: string | undefined;

  constructor(
    code: Problem["code"],
    detail: string,
    more: { status?: number; errors?: readonly FieldError[]; requestId?: string | undefined } = {},
  ) {
    super(detail);
    this.name = "Problem";
    this.code = code;
    this.status = more.status ?? 0;
    this.errors = more.errors ?? [];
    this.requestId = more.requestId;
  }

  /** Whether there is no such thing, or its address is none: asking again won't help. */
  get isUnknown(): boolean {
    return this.code === "not_found" || this.code === "invalid_request";
  }

  /** Whether the same request may well succeed in a moment. */
  get isPassing(): boolean {
    return this.code === "unreachable" || this.status >= 500;
  }
}

/** Whatever was thrown, as a `Problem`. */
export function problemOf(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem("internal", "Something went wrong on this page.");
}

/** Reads the answer of a request that failed. */
export async function problemFrom(response: Response): Promise<Problem> {
  const { status } = response;
  const requestId = response.headers.get("x-request-id") ?? undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (!isProblem(body)) return new Problem("internal", "The shop could not answer. Try again in a moment.", { status });
  return new Problem(body.code, body.detail, { status, errors: body.errors ?? [], requestId });
}

function isProblem(body: unknown): body is { code: ErrorCode; detail: string; errors?: FieldError[] } {
  return typeof body === "object" && body !== null && "code" in body && "detail" in body;
}
