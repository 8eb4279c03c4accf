import { randomBytes } from "node:crypto";
import { type Factor, type PendingFactor, recoveryCodes, refusedCode } from "../domain/second-factor.ts";
import { isCodeOfStep, newFactorSecret, stepOfCode } from "../services/totp.ts";
import { fingerprint } from "./ids.ts";

/** A factor to be shown once, with its recovery codes. */
export function newFactor(): { pending: PendingFactor; codes: string[] } {
  const { codes, recovery } = newRecoveryCodes();
  return { pending: { secret: newFactorSecret(), recovery }, codes };
}

/** Recovery codes to be shown once, of 60 bits each, and what is kept of them: hashes, in which nobody finds so many bits by trying. */
export function newRecoveryCodes(): { codes: string[]; recovery: string[] } {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
  return { codes, recovery: codes.map(hashOf) };
}

/** What a factor is once a code of it was used; undefined for one that is wrong or was used. */
export function withUsed(factor: Factor, code: string, now: Date): Factor | undefined {
  const version = factor.version + 1;
  if (isOfApp(code)) {
    const step = stepOfCode(factor.secret, digitsOf(code), now);
    return step !== undefined && step > factor.lastStep ? { ...factor, lastStep: step, version } : undefined;
  }
  const hash = hashOf(code);
  if (!factor.recovery.includes(hash)) return undefined;
  return { ...factor, recovery: factor.recovery.filter((it) => it !== hash), version };
}

/** The same. @throws AppError `wrong_credentials` at `code` */
export function usedOrRefused(factor: Factor, code: string, now: Date): Factor {
  const used = withUsed(factor, code, now);
  if (!used) throw refusedCode();
  return used;
}

/** A pending factor that is turned on by its first code; undefined for a wrong one. */
export function turnedOn(pending: PendingFactor, code: string, now: Date): Factor | undefined {
  const lastStep = stepOfCode(pending.secret, digitsOf(code), now);
  return lastStep === undefined ? undefined : { ...pending, since: now.toISOString(), lastStep, version: 1 };
}

/**
 * Whether this is the very code that turned a factor on, whose answer may have been lost: however long ago that is, and whatever
 * another clock says, for it opens nothing.
 */
export const isFirstCode = ({ version, secret, lastStep }: Factor, code: string): boolean =>
  version === 1 && isCodeOfStep(secret, digitsOf(code), lastStep);

const digitsOf = (code: string): string => code.replaceAll(/\s/g, "");
const isOfApp = (code: string): boolean => /^\d{6}$/.test(digitsOf(code));

/** As it was shown or as it is typed: case and hyphens are nothing. */
const hashOf = (code: string): string => fingerprint(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ""));

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Twelve characters in groups of four: twice as long as a code of an app, so that neither is taken for the other. */
function newRecoveryCode(): string {
  const text = Array.from(randomBytes(12), (byte) => alphabet[byte % 32]).join("");
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}
