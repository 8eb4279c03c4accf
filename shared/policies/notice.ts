import type { Notice } from "../domain/notice.ts";
import type { Credential, User } from "../domain/person.ts";
import { newId } from "./ids.ts";

type Account = Pick<Credential, "userId" | "scope" | "email">;
type Owner = Account & Pick<Credential, "passwordVersion">;

const aboutOf = ({ userId, scope, email }: Account, now: Date) => ({ id: newId("ntc", now), userId, scope, email });

/** Tells the address of an account that its password was changed. */
export const passwordChanged = (owner: Owner, now: Date): Notice => ({
  ...aboutOf(owner, now),
  kind: "password_changed",
});

/** Asks the new address for its link to be opened, and tells the present one. */
export const moveAsked = (owner: Owner, newEmail: string, now: Date): Notice[] => [
  { ...aboutOf(owner, now), kind: "move_to_confirm", newEmail, passwordVersion: owner.passwordVersion },
  { ...aboutOf(owner, now), kind: "move_asked", newEmail },
];

/** Tells the address that an account had until now. */
export const moved = (owner: Owner, newEmail: string, now: Date): Extract<Notice, { kind: "moved" }> => ({
  ...aboutOf(owner, now),
  kind: "moved",
  newEmail,
});

const ofUser = ({ id: userId, scope, email }: User, now: Date) => aboutOf({ userId, scope, email }, now);

/** Tells an ambassador that their links take no orders for now, and why. */
export const suspended = (user: User, reason: string, now: Date): Notice => ({
  ...ofUser(user, now),
  kind: "suspended",
  reason,
});

/** Tells an ambassador that all goes on. */
export const reinstated = (user: User, now: Date): Notice => ({ ...ofUser(user, now), kind: "reinstated" });
