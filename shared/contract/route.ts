import type * as z from "zod/mini";
import type { ErrorCode } from "../domain/errors.ts";
import type { FunctionName } from "../topology.ts";

type Schema = z.ZodMiniType;

/** One HTTP use case as data: what its function runs on, and what the API reference is made of. */
export interface Route<Name extends FunctionName = FunctionName> {
  name: Name;
  summary: string;
  /** Where the summary leaves a question open. */
  description?: string;
  params?: Schema;
  query?: Schema;
  body?: Schema;
  /** Whether an `Idempotency-Key` header is required or taken; its value reaches the use case as `idempotencyKey`. */
  idempotent?: true | "optional";
  /**
   * Whether what it answers has a `version`, which then is its ETag; what changes such a thing takes it as `If-Match`, which reaches
   * the use case as `ifMatch`.
   */
  versioned?: boolean;
  /** Whether the use case itself must see the body's bytes; nothing is parsed then. */
  raw?: boolean;
  /** The largest body that it reads, where that is not the usual one. */
  largestBodyBytes?: number;
  /**
   * Whether it also takes the one click of RFC 8058: a form of these very words, from whoever's servers. Nothing of it is read, no
   * cookie is; what it does must follow from a secret in the address.
   */
  oneClick?: boolean;
  /** The status of success and its body; no schema where there is none. Unlisted fields never leave. */
  answer: { status: number; body?: Schema; description: string };
  /** The errors of its own; those that every route shares are added by the reference. */
  errors?: readonly ErrorCode[];
}

type Parsed<S> = S extends z.ZodMiniType ? z.output<S> : unknown;

/** What a use case is given: parameters, query, and body in one object (their names never collide). */
export type InputOf<R> = Parsed<Field<R, "params">> &
  Parsed<Field<R, "query">> &
  Parsed<Field<R, "body">> &
  (R extends { idempotent: true } ? { idempotencyKey: string } : unknown) &
  (R extends { idempotent: "optional" } ? { idempotencyKey?: string } : unknown) &
  (R extends { versioned: true } ? { ifMatch?: number } : unknown);

type Field<R, Key extends string> = R extends Record<Key, infer Value> ? Value : undefined;

/** What a use case returns: the answer's body. */
export type OutputOf<R> = R extends { answer: { body: infer Body } }
  ? Body extends z.ZodMiniType
    ? z.input<Body>
    : undefined
  : // biome-ignore lint/suspicious/noConfusingVoidType: a use case without an answer's body returns nothing
    void;

/** Declares a route; the name must be a row of the topology. */
export function route<const R extends Route>(definition: R): R {
  return definition;
}
