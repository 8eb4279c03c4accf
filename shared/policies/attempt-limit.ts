import type { attempts } from "../data/attempts.ts";
import { AppError } from "../domain/errors.ts";
import type { Visitor, viewer } from "../services/viewer.ts";
import { fingerprint } from "./ids.ts";

interface Counting {
  attempts: ReturnType<(typeof attempts)["writes"]>;
  now(): Date;
}

interface Deps extends Counting {
  viewer: ReturnType<(typeof viewer)["open"]>;
}

/** Tries that an account and a network address may have in a window, and the window's length. */
export const windowSeconds = 15 * 60;
const maxByAccount = 10;
const maxByAddress = 200;

/**
 * A try that succeeded is taken back only where more than this part of the tries is used up: seldom, and it would be a write for each. Who
 * guesses has no more tries by that, and who signs in again and again is not locked out by it.
 */
const keptPart = 0.5;

/** How often something may be tried for one subject in a window of time. */
export interface Limit {
  subject: string;
  max: number;
  windowSeconds: number;
}

/** A try that was counted before it is known how it ends, so that tries made at once are all counted. */
export interface CountedTry {
  /** It was no failure: takes the try back, where there are many. */
  forgive(): Promise<void>;
  /** The seconds until the window ends in which the try is one too many; undefined for one that may be. */
  refusedSeconds: number | undefined;
}

/** Counts a try by each of some limits, side by side. */
export async function countBy(limits: readonly Limit[], { attempts, now }: Counting): Promise<CountedTry> {
  const nowSeconds = Math.floor(now().getTime() / 1000);
  const windows = limits.map((limit) => ({ ...limit, start: nowSeconds - (nowSeconds % limit.windowSeconds) }));
  const count = (some: typeof windows, by: 1 | -1) =>
    Promise.all(some.map((it) => attempts.count(it.subject, it.start, it.windowSeconds, by)));
  const counts = await count(windows, 1);
  const refusing = windows.findIndex(({ max }, index) => (counts[index] ?? 0) > max);
  const by = windows[refusing];
  // What one limit refuses does not wear out those behind it: nobody closes a door to others by knocking at it.
  if (by && refusing + 1 < windows.length) await count(windows.slice(refusing + 1), -1);
  return {
    forgive: async () => {
      await count(
        windows.filter(({ max }, index) => (counts[index] ?? 0) > keptPart * max),
        -1,
      );
    },
    refusedSeconds: by && by.start + by.windowSeconds - nowSeconds,
  };
}

/**
 * Counts a try, by account and by network address.
 * @param kind what is tried: each kind is counted by itself
 * @param account the e-mail address that is tried, whether or not it has an account; or the id of who is signed in
 * @param maxInMinute how many there may be in all, whoever tries; as many as the gateway lets through
 * @param maxByNetwork where that is not as of other tries
 * @throws AppError `too_many_attempts` with the seconds until the window ends
 */
export async function countTry(
  deps: Deps,
  kind: string,
  account: string,
  visitor: Visitor,
  { maxInMinute, maxByNetwork }: { maxInMinute?: number; maxByNetwork?: number } = {},
): Promise<CountedTry> {
  const limits: Limit[] = [
    await networkLimit(deps, kind, visitor, maxByNetwork),
    { subject: `${kind}#${fingerprint(account)}`, max: maxByAccount, windowSeconds },
  ];
  if (maxInMinute !== undefined) limits.push({ subject: `${kind}-all`, max: maxInMinute, windowSeconds: 60 });
  const counted = await countBy(limits, deps);
  refuse(counted, "Too many tries. Wait a few minutes and try again.");
  return counted;
}

/**
 * Counts a try by network address alone.
 * @throws AppError as `countTry`
 */
export async function countNetworkTry(deps: Deps, kind: string, visitor: Visitor): Promise<CountedTry> {
  const counted = await countBy([await networkLimit(deps, kind, visitor)], deps);
  refuse(counted, "Too many tries. Wait a few minutes and try again.");
  return counted;
}

const networkLimit = async ({ viewer }: Deps, kind: string, visitor: Visitor, max = maxByAddress): Promise<Limit> => ({
  subject: `${kind}#${fingerprint(await viewer.addressOf(visitor))}`,
  max,
  windowSeconds,
});

/** @throws AppError `too_many_attempts` where a counted try is one too many */
export function refuse({ refusedSeconds: retryAfterSeconds }: CountedTry, message: string): void {
  if (retryAfterSeconds !== undefined) throw new AppError("too_many_attempts", message, { retryAfterSeconds });
}
