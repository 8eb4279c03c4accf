import type * as z from "zod/mini";
import { rescueAdmin as input } from "../../shared/contract/accounts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { team } from "../../shared/data/team.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { ownersOf } from "../../shared/domain/team.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { invocation } from "../../shared/lambda/invocation.ts";
import { factorChanged, memberRescued } from "../../shared/policies/notice.ts";

/**
 * Turns off the second factor of somebody of the team who lost it, recovery codes and all, and ends their sign-ins: whoever holds
 * what they lost may be signed in with it. No route reaches it: whoever may invoke functions in the shop's own account may do this. They
 * are told, and so are the owners.
 */
export async function rescueAdmin({ email }: z.output<typeof input>, deps: DepsOf<"accounts/rescue-admin">) {
  const now = deps.now();
  const [credential, { team: known }] = await Promise.all([
    deps.credentials.get(email),
    deps.team.read(Math.floor(now.getTime() / 1000)),
  ]);
  if (credential?.scope !== "admin") throw new AppError("not_found", "Nobody of the team signs in with this address.");
  if (!credential.factor) return { wasOn: false };
  const people = await deps.users.getMany([...new Set([credential.userId, ...ownersOf(known)])]);
  const rescued = people.find(({ id }) => id === credential.userId);
  const owners = people.filter(({ id }) => id !== credential.userId);
  const notices = [
    factorChanged(credential, "factor_rescued", now),
    ...(rescued ? owners.map((owner) => memberRescued(owner, rescued, now)) : []),
  ];
  await deps.credentials.turnOffFactor(credential, { notices, now, sessions: {}, isOperators: true });
  return { wasOn: true };
}

export const handler = invocation("accounts/rescue-admin", input, { credentials, team, users }, rescueAdmin);
