import { AsyncLocalStorage } from "node:async_hooks";

/** What the id is called where it travels: the attribute of a message in SQS, the tag of an e-mail in SES. */
export const correlationName = "correlationId";

const current = new AsyncLocalStorage<string>();

/**
 * Runs something on behalf of what set it off: an HTTP request, a message, a change, a tick of the clock. Everything
 * that follows from it, in this function and in those that it sets off, is logged under the same id.
 */
export function correlated<Result>(id: string, run: () => Result): Result {
  return current.run(id, run);
}

/** The id of what set off the present work; undefined outside of any. */
export function correlationId(): string | undefined {
  return current.getStore();
}
