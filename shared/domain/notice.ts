import type { PayeeMethod } from "./payee.ts";
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
    /** Their links take no orders for now, and why. */
    | { kind: "suspended"; reason: string }
    | { kind: "reinstated" }
    /** To somebody who has no account yet: with a link to join the team, open until `endsAt`, epoch seconds. */
    | { kind: "team_invited"; invitationId: string; invitedByName: string; role: Role; endsAt: number }
    /** A second factor was turned on, off, or off by who holds the shop's AWS account; its recovery codes were made again. */
    | { kind: "factor_on" | "factor_off" | "factor_rescued" | "recovery_renewed" }
    /** Somebody used a recovery code; so many are left. */
    | { kind: "recovery_used"; left: number }
    /** To each other owner: somebody's second factor was turned off by who holds the shop's AWS account. */
    | { kind: "member_rescued"; memberName: string }
    /** To each owner that there was: somebody else is one now. */
    | { kind: "owner_added"; ownerName: string }
    /** To each of the team who may approve it: a payout run waits, by the calendar or because somebody started it. */
    | { kind: "payout_run_waits"; runId: string; starterName?: string | undefined; scheduledFor?: string | undefined }
    /** To whom the shop's e-mails go: an ambassador asks to be paid, and what may be paid to them, minor units. */
    | { kind: "payout_asked"; runId: string; name: string; amountMinor: number }
    /** To an ambassador: the shop said no to a payout that they asked for, and why. */
    | { kind: "payout_declined"; reason: string }
    | { kind: "approved" }
    /** With a link that confirms the address: to who applied, who signed up, who asks for the link once more. */
    | { kind: "application_received" | "signed_up" | "confirm_asked" }
    /** To whom the shop asks to become an ambassador; they have no account yet. */
    | { kind: "invited"; invitationId: string }
    /** To every ambassador: the programme has other terms, which they are asked to accept. */
    | { kind: "terms_changed"; version: number }
    /** To an ambassador: from a day on their sales earn something else; at which rate, where it is one for all that no narrower rule is for, basis points. */
    | { kind: "rates_changed"; firstDay: string; wasBps?: number | undefined; willBps?: number | undefined }
    /** To whom that was told: it was withdrawn. */
    | { kind: "rates_kept"; firstDay: string }
    /** To an ambassador: products of their links were deleted. Some of their titles, how many products and links that is, and links with nothing left. */
    | { kind: "products_gone"; titles: string[]; products: number; links: number; empty: number }
    /** To an ambassador: the tier that they are in now, none where it is not said, and what is missing to the next one: orders, or minor units. */
    | {
        kind: "tier_changed";
        tier?: string | undefined;
        next?: string | undefined;
        missingOrders?: number | undefined;
        missingMinor?: number | undefined;
      }
    /** To an ambassador: the shop made a coupon for them, what it takes off and what of that they bear, basis points or minor units. */
    | {
        kind: "coupon_made";
        code: string;
        offBps?: number | undefined;
        offMinor?: number | undefined;
        bearsBps?: number | undefined;
      }
    /** To who left, and to the owner: what is still owed, minor units. */
    | { kind: "left" | "ambassador_left"; owedMinor: number; isByOwner: boolean; paidTo?: string | undefined }
    | { kind: "declined"; reason: string }
    /** To an ambassador: they are paid elsewhere, or nowhere, from now on; what of it is shown, and until when nothing is paid there. */
    | {
        kind: "payee_changed";
        does: "added" | "changed" | "removed";
        method?: PayeeMethod | undefined;
        masked?: string | undefined;
        pausedUntil?: string | undefined;
      }
    /** To whom the shop's e-mails go: somebody applied, who it is, and what they say of themselves. */
    | { kind: "application_to_decide"; name: string; about?: string | undefined }
  );

/** A move of an account to another address, as its link confirms it. */
export interface Move {
  userId: string;
  email: string;
  newEmail: string;
  passwordVersion: number;
}
