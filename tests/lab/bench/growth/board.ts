import * as z from "zod/mini";
import { namesKey, windowKey } from "../../../../shared/services/leaderboard.ts";

export const ambassadorId = (number: number): string => `usr_${String(number).padStart(26, "0")}`;

/** Many in one command, and so few that a request stays below the adapter's megabyte. */
const inOneCommand = 5_000;
const told = z.array(z.object({ result: z.number() }));

/**
 * Puts ambassadors number `from` up to `to` on the board of all time, as the service lays it out, through Upstash's own
 * interface. Number 0 is `meId`, with the least revenue until the rankings are updated.
 */
export async function placeOnBoard(
  { url, token }: { url: string; token: string },
  from: number,
  to: number,
  meId: string,
): Promise<void> {
  for (let next = from; next < to; next += inOneCommand) {
    const numbers = Array.from({ length: Math.min(inOneCommand, to - next) }, (_, index) => next + index);
    const idOf = (number: number) => (number === 0 ? meId : ambassadorId(number));
    const commands = [
      // The same digits for all, so that the answer's length tells of nothing but the board.
      ["ZADD", windowKey("all"), ...numbers.flatMap((number) => [1_000_000 + number, idOf(number)])],
      ["HSET", namesKey, ...numbers.flatMap((number) => [idOf(number), "Ada L."])],
    ];
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/pipeline`, { method: "POST", headers, body: JSON.stringify(commands) });
    z.parse(told, await response.json());
  }
}
