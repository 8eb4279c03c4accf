import type { standings } from "../data/standings.ts";
import { AppError } from "../domain/errors.ts";
import type { Notice } from "../domain/notice.ts";
import type { User } from "../domain/person.ts";
import { type Move, placeAfter } from "../domain/standing.ts";
import { eachOf } from "./each-of.ts";

interface Deps {
  standings: Pick<ReturnType<(typeof standings)["writes"]>, "change">;
  now(): Date;
}

/** What is to become of an ambassador, and what they are told. */
interface Moved {
  ambassadorId: string;
  move: Move;
  reason?: string;
  notice(user: User, now: Date): Notice;
}

/**
 * Moves an ambassador to where a move leads, and tells them; where they are there already, nothing changes and nobody is told.
 * @throws AppError `not_found`, `ambassador_state`
 */
export async function moveAmbassador({ ambassadorId, move, reason, notice }: Moved, deps: Deps): Promise<void> {
  const now = deps.now();
  const decide = (user: User) => {
    const place = placeAfter(move, user, now.toISOString(), reason);
    return place && { place, notice: notice(user, now) };
  };
  const user = await deps.standings.change(ambassadorId, decide, Math.floor(now.getTime() / 1000));
  if (!user) throw new AppError("not_found", "There is no such ambassador.");
}

/** The same for some of them. */
export async function moveAmbassadors(
  ambassadorIds: readonly string[],
  moved: Omit<Moved, "ambassadorId">,
  deps: Deps,
) {
  return eachOf(ambassadorIds, (ambassadorId) => moveAmbassador({ ...moved, ambassadorId }, deps));
}
