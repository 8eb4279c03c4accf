import type * as z from "zod/mini";
import { createAdmin as input } from "../../shared/contract/accounts.ts";
import { team } from "../../shared/data/team.ts";
import { users } from "../../shared/data/users.ts";
import { teamWith } from "../../shared/domain/team.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { invocation } from "../../shared/lambda/invocation.ts";
import { newId } from "../../shared/policies/ids.ts";
import { changeTeam, ownerAdded } from "../../shared/policies/team.ts";
import { hashPassword, refuseCommonPassword } from "../../shared/services/passwords.ts";

/**
 * Makes an owner. No route reaches it: whoever may invoke functions in the shop's own account may do this. The owners that there
 * are are told.
 */
export async function createAdmin(person: z.output<typeof input>, deps: DepsOf<"accounts/create-admin">) {
  const { firstName, lastName, email, password } = person;
  refuseCommonPassword(password, email);
  const now = deps.now();
  const admin = {
    id: newId("usr", now),
    scope: "admin" as const,
    role: "owner" as const,
    firstName,
    lastName,
    email,
    createdAt: now.toISOString(),
    sessions: {},
  };
  const passwordHash = await hashPassword(password);
  await changeTeam(deps, async ({ team: before, nowSeconds }) => {
    const notices = await ownerAdded(before, admin, deps);
    const change = { before, members: teamWith(before, admin.id, "owner"), notices, nowSeconds };
    return (await deps.team.found(admin, passwordHash, change)) || undefined;
  });
  return { id: admin.id, email };
}

export const handler = invocation("accounts/create-admin", input, { team, users }, createAdmin);
