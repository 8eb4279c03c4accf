import type { Notice } from "../domain/notice.ts";
import type { Credential, User } from "../domain/person.ts";
import { newId } from "./ids.ts";

type Account = Pick<Credential, "userId" | "scope" | "email">;
type Owner = Account & Pick<Credential, "passwordVersion">;

/** What every notice begins with: an id of its own, whose account it is about, and the address that it goes to. */
export const aboutOf = ({ userId, scope, email }: Account, now: Date) => ({
  id: newId("ntc", now),
  userId,
  scope,
  email,
});

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

/** Sends an account's own address the link that confirms it. */
export const toConfirm = (
  account: Account,
  kind: "application_received" | "signed_up" | "confirm_asked",
  now: Date,
): Notice => ({ ...aboutOf(account, now), kind });

/** Tells the address that an account had until now. */
export const moved = (owner: Owner, newEmail: string, now: Date): Extract<Notice, { kind: "moved" }> => ({
  ...aboutOf(owner, now),
  kind: "moved",
  newEmail,
});

/** Tells the address of an account what happened to its second factor. */
export const factorChanged = (
  owner: Account,
  kind: "factor_on" | "factor_off" | "factor_rescued" | "recovery_renewed",
  now: Date,
): Notice => ({ ...aboutOf(owner, now), kind });

/** Tells it that a recovery code was used, and how many are left. */
export const recoveryUsed = (owner: Account, left: number, now: Date): Notice => ({
  ...aboutOf(owner, now),
  kind: "recovery_used",
  left,
});

/** Tells another owner whose second factor was turned off from outside. */
export const memberRescued = ({ id: userId, email }: User, { firstName, lastName }: User, now: Date): Notice => ({
  ...aboutOf({ userId, scope: "admin", email }, now),
  kind: "member_rescued",
  memberName: `${firstName} ${lastName}`,
});
