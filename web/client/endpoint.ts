import type * as z from "zod/mini";
import type { Route } from "../../shared/contract/route.ts";
import type { FunctionName, functions } from "../../shared/topology.ts";
import { Problem, problemFrom } from "./problem.ts";
import { words } from "./words.ts";

type HttpOf<Name extends FunctionName> = (typeof functions)[Name] extends { on: { http: infer Http extends string } }
  ? Http
  : never;
type Input<R, Key extends string> =
  R extends Record<Key, infer S> ? (S extends z.ZodMiniType ? z.input<S> : unknown) : unknown;

/** What a request is made from: parameters, query and body in one object. */
export type RequestOf<R> = Input<R, "params"> &
  Input<R, "query"> &
  Input<R, "body"> &
  (R extends { idempotent: true } ? { idempotencyKey: string } : unknown) &
  (R extends { idempotent: "optional" } ? { idempotencyKey?: string } : unknown) &
  (R extends { versioned: true } ? { ifMatch?: number } : unknown);

/** The body of the answer; `undefined` where there is none. */
export type AnswerOf<R> = R extends { answer: { body: infer Body extends z.ZodMiniType } } ? z.output<Body> : undefined;

/** How long an answer may take, all of it. Longer than any function of the shop may run. */
const patienceMs = 35_000;

export type Endpoint<R> = (request: RequestOf<R>, signal?: AbortSignal) => Promise<AnswerOf<R>>;

/**
 * A typed way to call one route of the contract. The types come from the route's schemas, and the address must be the
 * one that the topology gives it, so neither can drift; none of it weighs anything in the browser.
 *
 * The call rejects with a `Problem`, or with its signal's reason once that is aborted, and with nothing else.
 */
export function endpoint<R extends Route>(at: HttpOf<R["name"]>): Endpoint<R> {
  const [method = "GET", path = "/"] = at.split(" ");
  return async (request, signal) => {
    const { idempotencyKey, ifMatch, ...fields } = (request ?? {}) as Record<string, unknown>;
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(fields[name]);
      delete fields[name];
      return encodeURIComponent(value);
    });
    const hasBody = method !== "GET" && method !== "DELETE";
    const init = {
      method,
      headers: {
        ...(hasBody && { "content-type": "application/json" }),
        ...(typeof idempotencyKey === "string" && { "idempotency-key": idempotencyKey }),
        ...(typeof ifMatch === "number" && { "if-match": `"${ifMatch}"` }),
      },
      ...(hasBody && { body: JSON.stringify(fields) }),
    };
    return (await send(hasBody ? url : url + queryOf(fields), init, signal)) as AnswerOf<R>;
  };
}

/** What is no answer of the shop is none: one that is cut off or too late, or the sign-in page of a hotel's network. */
async function send(url: string, init: RequestInit, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    const timeLimit = AbortSignal.timeout(patienceMs);
    const response = await fetch(url, { ...init, signal: signal ? AbortSignal.any([signal, timeLimit]) : timeLimit });
    if (!response.ok) throw await problemFrom(response);
    const text = await response.text();
    return text ? JSON.parse(text) : undefined;
  } catch (error) {
    if (error instanceof Problem || signal?.aborted) throw error;
    throw new Problem("unreachable", words.unreachable());
  }
}

function queryOf(fields: Record<string, unknown>): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length > 0 ? `?${query}` : "";
}
