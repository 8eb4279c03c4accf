import type { Place } from "./standing.ts";

/** `admin` is the shop's owner and staff. The buyer needs no account. */
export const scopes = ["admin", "ambassador"] as const;
export type Scope = (typeof scopes)[number];

export interface Person {
  firstName: string;
  lastName: string;
}

/** Somebody with an account. */
export interface User extends Person, Place {
  id: string;
  scope: Scope;
  email: string;
  createdAt: string;
  /** Session id → epoch seconds at which it ends. */
  sessions: Record<string, number>;
  /** Counts the changes of the password, here and on the credential: a sign-in holds only if both agree. */
  passwordVersion: number;
}

/** What proves who somebody is. */
export interface Credential {
  email: string;
  userId: string;
  scope: Scope;
  passwordHash: string;
  passwordVersion: number;
}

/** What strangers see of a name: the first name and an initial, as in `Ada L.` */
export function publicName({ firstName, lastName }: Person): string {
  const initial = [...lastName][0];
  return initial ? `${firstName} ${initial.toLocaleUpperCase("en")}.` : firstName;
}
