import type { Notice } from "../domain/notice.ts";
import type { Credential } from "../domain/person.ts";
import { newId } from "./ids.ts";

type Owner = Pick<Credential, "userId" | "scope" | "email" | "passwordVersion">;

const aboutOf = ({ userId, scope, email }: Owner, now: Date) => ({ id: newId("ntc", now), userId, scope, email });

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

/** Tells the address of an account that its second factor was turned on or off. */
export const factorChanged = (
  owner: Owner,
  kind: "factor_on" | "factor_off" | "factor_rescued",
  now: Date,
): Notice => ({ ...aboutOf(owner, now), kind });
