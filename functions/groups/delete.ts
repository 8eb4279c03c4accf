import { deleteGroup as route } from "../../shared/contract/groups.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { groups } from "../../shared/data/groups.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner deletes a group: one write, however many are in it, as a group that is gone is nobody's. */
export async function deleteGroup({ groupId }: InputOf<typeof route>, deps: DepsOf<"groups/delete">) {
  await deps.groups.delete(groupId);
}

export const handler = signedIn(route, { groups }, deleteGroup);
