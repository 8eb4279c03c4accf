import { foreignCursor, lastOf, type Page, type PageRequest, pageOf } from "../data/page.ts";

interface Deps {
  leaderboard: { bestFrom(skip: number, count: number): Promise<string[]> };
  users: { listAmbassadors(page: PageRequest): Promise<Page<{ id: string }>> };
}

/** The list's name in its cursors, and what they say once the board is over. */
const name = "BY-REVENUE";
const boardIsOver = "rest";

/**
 * Ids of ambassadors by revenue: those on the leaderboard, the best first; after them all others, newest first. A page is of one of
 * the two, so that each is one request.
 * @returns `isRest`: whether it is of the second, in which those on the board are still to be left out
 * @throws AppError `invalid_request` naming the cursor, where it is not of this list
 */
export async function byRevenue(
  { limit, cursor }: PageRequest,
  { leaderboard, users }: Deps,
): Promise<Page<string> & { isRest: boolean }> {
  const last = cursor === undefined ? "0" : lastOf(cursor, name);
  if (last === undefined || last === boardIsOver) {
    const page = await users.listAmbassadors({ limit, ...(last === undefined && { cursor }) });
    return { ...page, items: page.items.map(({ id }) => id), isRest: true };
  }
  if (!/^[0-9]{1,9}$/.test(last)) throw foreignCursor();
  const skip = Number(last);
  const best = await leaderboard.bestFrom(skip, limit);
  return { ...pageOf(best, name, best.length < limit ? boardIsOver : skip + limit), isRest: false };
}
