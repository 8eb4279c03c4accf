import type { InputOf } from "../../shared/contract/route.ts";
import { declineAmbassadors as route } from "../../shared/contract/standings.ts";
import { standings } from "../../shared/data/standings.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { moveAmbassadors } from "../../shared/policies/standing.ts";
import { declined } from "../../shared/policies/standing-notice.ts";

/** The owner declines applications, for a reason that each is told. */
export async function declineAmbassadors(
  { ambassadorIds, reason }: InputOf<typeof route>,
  deps: DepsOf<"ambassadors/decline">,
) {
  const notice = (user: Parameters<typeof declined>[0], now: Date) => declined(user, reason, now);
  return moveAmbassadors(ambassadorIds, { move: "decline", reason, notice }, deps);
}

export const handler = signedIn(route, { standings }, declineAmbassadors);
