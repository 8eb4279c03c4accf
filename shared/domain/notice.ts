import type { Role, Scope } from "./person.ts";

/** Whose account it is, and the address that it has; of a move, the one that it had before. */
interface Account {
  id: string;
  scope: Scope;
  userId: string;
  email: string;
}

/** What somebody is told about their own account, beside any answer: whoever holds their session reads those. */
export type Notice = Account &
  (
    | { kind: "password_changed" }
    /** To the address that the account has: somebody asked to move it. */
    | { kind: "move_asked"; newEmail: string }
    /** To the address that it had: it has moved. */
    | { kind: "moved"; newEmail: string }
    /** To the address that it shall have: with a link, good as long as the password is the one that was shown. */
    | { kind: "move_to_confirm"; newEmail: string; passwordVersion: number }
    /** To somebody who has no account yet: with a link to join the team, open until `endsAt`, epoch seconds. */
    | { kind: "team_invited"; invitationId: string; invitedByName: string; role: Role; endsAt: number }
    /** A second factor was turned on, off, or off by who holds the shop's AWS account. */
    | { kind: "factor_on" | "factor_off" | "factor_rescued" }
    /** To each owner that there was: somebody else is one now. */
    | { kind: "owner_added"; ownerName: string }
  );

/** A move of an account to another address, as its link confirms it. */
export interface Move {
  userId: string;
  email: string;
  newEmail: string;
  passwordVersion: number;
}
