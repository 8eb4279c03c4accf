/** Somebody whom the shop asked to become an ambassador. */
export interface Invitation {
  id: string;
  email: string;
  /** ISO-8601, UTC: when they were first asked. */
  createdAt: string;
  /** Epoch seconds until which it is open. */
  endsAt: number;
  /** The group that they come into. */
  groupId?: string | undefined;
  /** Counts how often they were asked: a link of an earlier time opens it as well, one of an invitation that is gone nothing. */
  round: number;
}

/** How long an invitation is open, in seconds. */
export const invitationSeconds = 30 * 86_400;

/** What became of an address that was to be invited. */
export const invitationOutcomes = ["invited", "already_invited", "has_account"] as const;
export type InvitationOutcome = (typeof invitationOutcomes)[number];
