import { readBooks as route } from "../../shared/contract/books.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { statements } from "../../shared/data/statements.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { users } from "../../shared/data/users.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { booksPart } from "../../shared/policies/books.ts";

/** What an answer holds at most, so that it stays well below what Lambda sends. */
const entriesAtOnce = 500;

/** Who pays reads the whole journal, a part at a time. */
export async function readBooks({ cursor }: InputOf<typeof route>, deps: DepsOf<"books/read">) {
  return booksPart(cursor, entriesAtOnce, deps);
}

export const handler = signedIn(route, { balances, ledger, payouts, statements, statistics, users }, readBooks);
