import { problemAt } from "./errors.ts";

/** What proves, besides a password, who somebody is. */
export interface Factor {
  /** What the codes are made of, base 32: in the table and in the person's app, and nowhere else. */
  secret: string;
  /** When it was turned on, ISO-8601 UTC. */
  since: string;
  /** The last half minute whose code was used: neither it nor one before it holds again. */
  lastStep: number;
  /** Hashes of the recovery codes that are left. */
  recovery: readonly string[];
  /** Counts what is used of it, so that two sign-ins at once use no code twice. */
  version: number;
}

/** One that is shown, and not on yet. */
export type PendingFactor = Pick<Factor, "secret" | "recovery">;

/** How long a code holds, in seconds (RFC 6238's own), and how many of them before and after now are taken. */
export const stepSeconds = 30;
export const stepsAround = 1;

export const recoveryCodes = 10;

/** A code that opens nothing, whyever: who guesses learns no more. */
export const refusedCode = () => problemAt("code", "wrong_credentials", "This code is wrong, or was used already.");
