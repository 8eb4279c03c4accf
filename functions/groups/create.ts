import { createGroup as route } from "../../shared/contract/groups.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { groups } from "../../shared/data/groups.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { newId } from "../../shared/policies/ids.ts";

/** The owner makes a group. A request that was answered late, and is sent again, finds the name taken: there is one group. */
export async function createGroup({ name }: InputOf<typeof route>, deps: DepsOf<"groups/create">) {
  const now = deps.now();
  return deps.groups.insert({ id: newId("grp", now), name, createdAt: now.toISOString() });
}

export const handler = signedIn(route, { groups }, createGroup);
