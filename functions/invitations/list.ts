import { listInvitations as route } from "../../shared/contract/invitations.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { groups } from "../../shared/data/groups.ts";
import { invitations } from "../../shared/data/invitations.ts";
import { groupIn } from "../../shared/domain/group.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner reads who was invited and has not come yet. */
export async function listInvitations(page: InputOf<typeof route>, deps: DepsOf<"invitations/list">) {
  const nowSeconds = Math.floor(deps.now().getTime() / 1000);
  const [{ items, ...rest }, groups] = await Promise.all([
    deps.invitations.listOpen(page, nowSeconds),
    deps.groups.list(),
  ]);
  return {
    ...rest,
    items: items.map(({ groupId, endsAt, ...it }) => ({
      ...it,
      endsAt: new Date(endsAt * 1000).toISOString(),
      group: groupIn(groups, groupId),
    })),
  };
}

export const handler = signedIn(route, { groups, invitations }, listInvitations);
