import { assignGroup as route } from "../../shared/contract/groups.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { groups } from "../../shared/data/groups.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { eachOf } from "../../shared/policies/each-of.ts";
import { assertGroup } from "../../shared/policies/group.ts";

/** The owner puts ambassadors into a group, or takes them out of theirs. */
export async function assignGroup({ ambassadorIds, groupId }: InputOf<typeof route>, deps: DepsOf<"groups/assign">) {
  await assertGroup(groupId, deps);
  return eachOf(ambassadorIds, (ambassadorId) => deps.groups.assign(ambassadorId, groupId));
}

export const handler = signedIn(route, { groups }, assignGroup);
