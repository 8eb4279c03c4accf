import { Secret, TOTP } from "otpauth";
import { stepSeconds, stepsAround } from "../domain/second-factor.ts";

/** What every authenticator app reads: RFC 6238 with SHA-1 and six digits. */
const kind = { algorithm: "SHA1", digits: 6, period: stepSeconds } as const;

/** 160 bits from the system's secure source, as RFC 4226 asks. */
export const newFactorSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an app reads from a QR code. */
export const factorUri = (secret: string, issuer: string, label: string): string =>
  new TOTP({ ...kind, issuer, label, secret: Secret.fromBase32(secret) }).toString();

/** The half minute, counted from 1970, whose code this is; undefined for a code that is none around now. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const totp = new TOTP({ ...kind, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: stepsAround });
  return delta === null ? undefined : Math.floor(now.getTime() / 1_000 / stepSeconds) + delta;
}

/** Whether it is the code of that very half minute. */
export function isCodeOfStep(secret: string, code: string, step: number): boolean {
  const totp = new TOTP({ ...kind, secret: Secret.fromBase32(secret) });
  return totp.validate({ token: code, timestamp: step * stepSeconds * 1_000, window: 0 }) !== null;
}
