import { AsyncLocalStorage } from "node:async_hooks";

/** What the id is called where it travels: the attribute of a message in SQS, the tag of an e-mail in SES. */
export const correlationName = "correlationId";
/** What the actor is called there. */
export const actorName = "by";

/**
 * Who does something: a person who is signed in, a `visitor` who is not, `stripe`, the clock (`schedule:stats/aggregate`), an
 * `operator` of the account, or an `event` of Herald's own.
 */
export type Actor = `person:${string}` | `schedule:${string}` | "visitor" | "stripe" | "operator" | "event";

/** What set the present work off: an HTTP request, a message, a change, a schedule; and who did. */
export interface Cause {
  correlationId: string;
  by: Actor;
}

const current = new AsyncLocalStorage<Cause>();

/**
 * Runs something on behalf of what set it off. Everything that follows from it, in this function and in those that it sets off,
 * is logged under the same id, and what it writes to the table says whose doing it is.
 */
export function causedBy<Result>(cause: Cause, run: () => Result): Result {
  return current.run(cause, run);
}

/** The same cause, and now it is known who it is. */
export function actingAs<Result>(by: Actor, run: () => Result): Result {
  return current.run({ correlationId: correlationId() ?? "", by }, run);
}

/** Undefined outside of any work. */
export const currentCause = (): Cause | undefined => current.getStore();

/** The id of what set off the present work; undefined outside of any. */
export const correlationId = (): string | undefined => current.getStore()?.correlationId;

/** Whether a text names somebody who does something. */
export const isActor = (text: string): text is Actor =>
  ["visitor", "stripe", "operator", "event"].includes(text) || /^(person|schedule):./.test(text);
