import { listInvitations as route } from "../../shared/contract/invitations.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { invitations } from "../../shared/data/invitations.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner reads who was invited and has not come yet. */
export async function listInvitations(page: InputOf<typeof route>, deps: DepsOf<"invitations/list">) {
  const { items, ...rest } = await deps.invitations.listOpen(page, Math.floor(deps.now().getTime() / 1000));
  return {
    ...rest,
    items: items.map(({ endsAt, ...it }) => ({ ...it, endsAt: new Date(endsAt * 1000).toISOString() })),
  };
}

export const handler = signedIn(route, { invitations }, listInvitations);
