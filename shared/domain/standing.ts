import { AppError } from "./errors.ts";

/** Where an ambassador stands with the shop. One whose account says nothing of it is active. */
export const standings = ["applied", "active", "suspended", "declined", "left"] as const;
export type Standing = (typeof standings)[number];

/** Where somebody stands, since when, and why. */
export interface Place {
  /** Active where absent. */
  standing?: Standing | undefined;
  /** What they were told. */
  standingReason?: string | undefined;
  /** ISO-8601, UTC; absent where they have always stood there. */
  standingSince?: string | undefined;
  /** Counts the changes: a writer that saw an older one must read again. Absent where there was none. */
  standingVersion?: number | undefined;
}

/** What an owner may do about an ambassador, from where it may be done, and where it leads. */
const moves = {
  /** Also somebody who was declined: the owner has thought again. */
  approve: { from: ["applied", "declined"], to: "active", word: "approved" },
  decline: { from: ["applied"], to: "declined", word: "declined" },
  suspend: { from: ["active"], to: "suspended", word: "suspended" },
  reinstate: { from: ["suspended"], to: "active", word: "reinstated" },
} as const satisfies Record<string, { from: readonly Standing[]; to: Standing; word: string }>;
export type Move = keyof typeof moves;

const words: Readonly<Record<Standing, string>> = {
  applied: "has applied",
  active: "is active",
  suspended: "is suspended",
  declined: "was declined",
  left: "has left",
};

export const standingOf = ({ standing = "active" }: Place): Standing => standing;

/**
 * Where somebody stands who leaves, from wherever they stood. Nothing leads away from there: their address may sign up again, as somebody
 * new.
 */
export const placeOfLeft = ({ standingVersion = 0 }: Place, at: string) => ({
  standing: "left" as const,
  standingSince: at,
  standingVersion: standingVersion + 1,
});

/** Whether links of somebody who stands there are open. Nobody is there where it is undefined. */
export const maySell = (standing: Standing | undefined): boolean => standing === "active";

/** What a buyer is told who comes by a link of somebody who is not active. Why that is, is between them and the shop. */
export const linkClosed = () =>
  new AppError("link_closed", "The shop takes no orders through this link at the moment.");

/**
 * Where a move leads from a place.
 * @returns undefined where it led there before: a repeat
 * @throws AppError `ambassador_state` where it may not be made from there
 */
export function placeAfter(move: Move, before: Place, at: string, reason?: string): Place | undefined {
  const from = standingOf(before);
  const { from: allowed, to, word }: { from: readonly Standing[]; to: Standing; word: string } = moves[move];
  if (from === to) return undefined;
  if (!allowed.includes(from)) {
    throw new AppError("ambassador_state", `This ambassador ${words[from]}, and can't be ${word}.`);
  }
  return {
    standing: to,
    standingReason: reason,
    standingSince: at,
    standingVersion: (before.standingVersion ?? 0) + 1,
  };
}

/** Why somebody who stands there can't make links. */
export function notActive(standing: Standing): AppError {
  const why: Partial<Record<Standing, string>> = {
    applied: "The shop has not agreed to your application yet.",
    declined: "The shop did not agree to your application.",
  };
  return new AppError("not_active", `${why[standing] ?? `Your account is ${standing}.`} No new links can be made.`);
}
