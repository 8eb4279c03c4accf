import * as z from "zod/mini";
import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { statements } from "../../shared/data/statements.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { users } from "../../shared/data/users.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { invocation } from "../../shared/lambda/invocation.ts";
import { booksPart } from "../../shared/policies/books.ts";

const input = z.object({ cursor: z.optional(z.string()) });

const entriesAtOnce = 500;

/** The same for `npm run books`: whoever may invoke functions in the shop's own account needs no sign-in to read its books. */
export async function exportBooks({ cursor }: z.output<typeof input>, deps: DepsOf<"books/export">) {
  const part = await booksPart(cursor, entriesAtOnce, deps);
  return { ...part, currency: deps.shop.currency };
}

export const handler = invocation(
  "books/export",
  input,
  { balances, ledger, payouts, statements, statistics, users },
  exportBooks,
);
