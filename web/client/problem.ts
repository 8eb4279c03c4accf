import type { ErrorCode, FieldError } from "../../shared/domain/errors.ts";
import { type AtField, errorsOf, sentenceOf } from "./problem-sentences.ts";
import { words } from "./words.ts";

/** What went wrong with a request, in words for the person: an answer of the API (RFC 9457), or no answer at all. */
export class Problem extends Error {
  readonly code: ErrorCode | "unreachable";
  /** 0 where there was no answer. */
  readonly status: number;
  readonly errors: readonly AtField[];
  /** Names the request in the shop's logs. */
  readonly requestId: string | undefined;
  /** How long to wait before another try makes sense, rounded up; 0 where nobody knows. */
  readonly minutes: number;

  constructor(
    code: Problem["code"],
    sentence: string,
    more: { status?: number; errors?: readonly AtField[]; requestId?: string | undefined; minutes?: number } = {},
  ) {
    super(sentence);
    this.name = "Problem";
    this.code = code;
    this.status = more.status ?? 0;
    this.errors = more.errors ?? [];
    this.requestId = more.requestId;
    this.minutes = more.minutes ?? 0;
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
  return error instanceof Problem ? error : new Problem("internal", words.pageBroke());
}

/** Reads the answer of a request that failed: what people are told is made of its code, in the page's own words. */
export async function problemFrom(response: Response): Promise<Problem> {
  const { status } = response;
  const requestId = response.headers.get("x-request-id") ?? undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (!isProblem(body)) return new Problem("internal", words.noAnswer(), { status });
  const minutes = Math.ceil(Number(response.headers.get("retry-after") ?? 0) / 60) || 0;
  const told = { detail: body.detail, errors: body.errors ?? [], params: body.params ?? {}, minutes };
  const errors = errorsOf(body.code, told);
  return new Problem(body.code, sentenceOf(body.code, told), { status, errors, requestId, minutes });
}

interface Answer {
  code: ErrorCode;
  detail: string;
  errors?: FieldError[];
  params?: Record<string, string>;
}

function isProblem(body: unknown): body is Answer {
  return typeof body === "object" && body !== null && "code" in body && "detail" in body;
}
