import type { InputOf } from "../../shared/contract/route.ts";
import { approveAmbassadors as route } from "../../shared/contract/standings.ts";
import { standings } from "../../shared/data/standings.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { moveAmbassadors } from "../../shared/policies/standing.ts";
import { approved } from "../../shared/policies/standing-notice.ts";

/** The owner agrees to applications: each may make links from then on. */
export async function approveAmbassadors(
  { ambassadorIds }: InputOf<typeof route>,
  deps: DepsOf<"ambassadors/approve">,
) {
  return moveAmbassadors(ambassadorIds, { move: "approve", notice: approved }, deps);
}

export const handler = signedIn(route, { standings }, approveAmbassadors);
