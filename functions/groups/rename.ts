import { renameGroup as route } from "../../shared/contract/groups.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { groups } from "../../shared/data/groups.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner gives a group another name. */
export async function renameGroup({ groupId, name }: InputOf<typeof route>, deps: DepsOf<"groups/rename">) {
  return deps.groups.rename(groupId, name);
}

export const handler = signedIn(route, { groups }, renameGroup);
