import type { balances } from "../data/balances.ts";
import type { ledger } from "../data/ledger.ts";
import type { users } from "../data/users.ts";
import type { Balance } from "../domain/balance.ts";
import { AppError } from "../domain/errors.ts";
import type { AmbassadorEntry } from "../domain/ledger.ts";

interface Deps {
  users: Pick<ReturnType<(typeof users)["reads"]>, "get">;
  balances: Pick<ReturnType<(typeof balances)["reads"]>, "get">;
  ledger: Pick<ReturnType<(typeof ledger)["reads"]>, "entryOf"> & Pick<ReturnType<(typeof ledger)["writes"]>, "enter">;
}

const maxTries = 5;

/**
 * Books what a person decides about an ambassador's balance, once, however often it is asked for.
 * @param entry as it is to be booked; its id follows from what the person asked for
 * @param reused what is said where something else was booked by that id
 * @param look decides on the balance as it is, where the entry holds only of that one
 * @returns the entry as it was booked, by this try or an earlier one
 * @throws AppError `not_found`, `conflict`, and `reused`
 */
export async function enter(
  entry: AmbassadorEntry,
  deps: Deps,
  look?: (balance: Balance | undefined) => Promise<void>,
  reused: (known: AmbassadorEntry) => AppError = keyReused,
): Promise<AmbassadorEntry> {
  const { id, ambassadorId } = entry;
  const user = await deps.users.get(ambassadorId);
  if (user?.scope !== "ambassador") throw new AppError("not_found", "There is no such ambassador.");
  for (let tries = 0; tries < maxTries; tries++) {
    const [known, balance] = await Promise.all([
      deps.ledger.entryOf(ambassadorId, id),
      deps.balances.get(ambassadorId),
    ]);
    if (known) return sameAs(entry, known, reused);
    await look?.(balance);
    if (await deps.ledger.enter(entry, balance, look !== undefined)) return entry;
  }
  throw new AppError("conflict", "This ambassador's balance changes all the time. Try again in a moment.");
}

function sameAs(
  entry: AmbassadorEntry,
  known: AmbassadorEntry,
  reused: (known: AmbassadorEntry) => AppError,
): AmbassadorEntry {
  const isSame = known.reason === entry.reason && known.postings[0]?.amountMinor === entry.postings[0]?.amountMinor;
  if (isSame) return known;
  throw reused(known);
}

const keyReused = () =>
  new AppError("idempotency_key_reused", "This Idempotency-Key was used for something else on this balance.");
