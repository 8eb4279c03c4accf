import type { InputOf } from "../../shared/contract/route.ts";
import { approveAmbassadors as route } from "../../shared/contract/standings.ts";
import { groups } from "../../shared/data/groups.ts";
import { standings } from "../../shared/data/standings.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { eachOf } from "../../shared/policies/each-of.ts";
import { assertGroup } from "../../shared/policies/group.ts";
import { moveAmbassador } from "../../shared/policies/standing.ts";
import { approved } from "../../shared/policies/standing-notice.ts";

/**
 * The owner agrees to applications: each may make links from then on. Whoever is to be in a group is put there first: one that stops
 * between is still an application.
 */
export async function approveAmbassadors(
  { ambassadorIds, groupId }: InputOf<typeof route>,
  deps: DepsOf<"ambassadors/approve">,
) {
  await assertGroup(groupId, deps);
  return eachOf(ambassadorIds, async (ambassadorId) => {
    if (groupId !== undefined) await deps.groups.assign(ambassadorId, groupId);
    await moveAmbassador({ ambassadorId, move: "approve", notice: approved }, deps);
  });
}

export const handler = signedIn(route, { groups, standings }, approveAmbassadors);
