import type { InputOf } from "../../shared/contract/route.ts";
import { changeTeamRules as route } from "../../shared/contract/team.ts";
import { team } from "../../shared/data/team.ts";
import { assertOwner } from "../../shared/domain/team.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { changeTeam, withCaller } from "../../shared/policies/team.ts";

/** An owner asks everybody of the team for a second factor, or no more: who has none sets it up before anything else. */
export async function changeTeamRules(
  { requiresSecondFactor }: InputOf<typeof route>,
  deps: DepsOf<"team/change-rules">,
  caller: Caller,
) {
  const user = await caller.user();
  return changeTeam(deps, async ({ team: before, nowSeconds }) => {
    const { members } = withCaller(before, user);
    assertOwner({ ...before, members }, caller.id);
    const answer = { requiresSecondFactor };
    if (before.requiresFactor === requiresSecondFactor) return answer;
    return (await deps.team.requireFactor(requiresSecondFactor, { before, members, nowSeconds })) ? answer : undefined;
  });
}

export const handler = signedIn(route, { team }, changeTeamRules);
