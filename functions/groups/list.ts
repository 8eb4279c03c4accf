import { listGroups as route } from "../../shared/contract/groups.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { groups } from "../../shared/data/groups.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner lists the groups of ambassadors. */
export async function listGroups(_input: InputOf<typeof route>, deps: DepsOf<"groups/list">) {
  return { items: await deps.groups.list() };
}

export const handler = signedIn(route, { groups }, listGroups);
