import type { OwnSteps } from "./first-steps.ts";
import type { Factor, PendingFactor } from "./second-factor.ts";
import type { Place } from "./standing.ts";
import type { Accepted } from "./terms.ts";

/** `admin` is the shop's owner and staff. The buyer needs no account. */
export const scopes = ["admin", "ambassador"] as const;
export type Scope = (typeof scopes)[number];

/**
 * What somebody of the team may do: an owner everything; a manager looks after products, orders and ambassadors; finance after
 * refunds and payouts; a viewer changes nothing. Which route takes which role stands on its row of the topology.
 */
export const roles = ["owner", "manager", "finance", "viewer"] as const;
export type Role = (typeof roles)[number];

export interface Person {
  firstName: string;
  lastName: string;
}

/** Somebody with an account. */
export interface User extends Person, Place, OwnSteps, Accepted {
  id: string;
  scope: Scope;
  /** Of the team alone; absent on an account that an older Herald made, which knew owners alone. */
  role?: Role | undefined;
  email: string;
  /** Whether a second factor is on: what it is stands on the credential, which no other read meets. */
  hasFactor?: boolean | undefined;
  /** Whether the team asks for one. */
  factorRequired?: boolean | undefined;
  createdAt: string;
  /** Session id → epoch seconds at which it ends. */
  sessions: Record<string, number>;
  /** Counts the changes of the password, here and on the credential: a sign-in holds only if both agree. */
  passwordVersion: number;
  /** Of an ambassador who has not shown yet that the address is theirs; absent once they have. */
  unconfirmed?: true | undefined;
  /** The group that an ambassador was put into: theirs for as long as there is one of that id. */
  groupId?: string | undefined;
  /** The tier that an ambassador keeps: reached and told, or given by the owner; theirs for as long as there is one of that id. */
  tierId?: string | undefined;
  /** What an ambassador told the shop about themselves when they applied. */
  about?: string | undefined;
  /** Of what they want no e-mail, each by itself. */
  unwantedSales?: boolean | undefined;
  unwantedRefunds?: boolean | undefined;
  unwantedQuestions?: boolean | undefined;
  unwantedDigest?: boolean | undefined;
  /** Set where an ambassador's sum is not shown to others in the rankings. */
  hidesRevenue?: boolean | undefined;
  /** Says in an e-mail's link whose choice it is; known to who reads their e-mails alone. An older Herald gave none. */
  unsubscribeKey?: string | undefined;
}

/** What proves who somebody is. */
export interface Credential {
  email: string;
  userId: string;
  scope: Scope;
  passwordHash: string;
  passwordVersion: number;
  factor?: Factor | undefined;
  /** One that was shown, and that a code of it turns on. */
  factorPending?: PendingFactor | undefined;
}

/** What somebody is in the owner's team; undefined for an ambassador. */
export function roleOf({ scope, role }: Pick<User, "scope" | "role">): Role | undefined {
  return scope === "admin" ? (role ?? "owner") : undefined;
}

/** Whether somebody has to set up a second factor before they may do anything else. */
export const mustSetUpFactor = ({ factorRequired = false, hasFactor = false }: User): boolean =>
  factorRequired && !hasFactor;

/** What strangers see of a name: the first name and an initial, as in `Ada L.` */
export function publicName({ firstName, lastName }: Person): string {
  const initial = [...lastName][0];
  return initial ? `${firstName} ${initial.toLocaleUpperCase("en")}.` : firstName;
}
