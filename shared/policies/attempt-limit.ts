import type { attempts } from "../data/attempts.ts";
import { AppError } from "../domain/errors.ts";
import type { Visitor, viewer } from "../services/viewer.ts";
import { fingerprint } from "./ids.ts";

interface Deps {
  attempts: ReturnType<(typeof attempts)["writes"]>;
  viewer: ReturnType<(typeof viewer)["open"]>;
  now(): Date;
}

/** Tries that an account and a network address may have in a window, and the window's length. */
const windowSeconds = 15 * 60;
const maxByAccount = 10;
const maxByAddress = 200;

/** A try that was counted before it is known how it ends, so that tries made at once are all counted. */
export interface CountedTry {
  /** Takes the try back: it was no failure. */
  forgive(): Promise<void>;
}

/**
 * Counts a try, by account and by network address.
 * @param kind what is tried: each kind is counted by itself
 * @param account the e-mail address that is tried, whether or not it has an account; or the id of who is signed in
 * @throws AppError `too_many_attempts` with the seconds until the window ends
 */
export async function countTry({ attempts, viewer, now }: Deps, kind: string, account: string, visitor: Visitor) {
  const nowSeconds = Math.floor(now().getTime() / 1000);
  const windowStart = nowSeconds - (nowSeconds % windowSeconds);
  const address = await viewer.addressOf(visitor);
  const subjects = [`${kind}#${fingerprint(account)}`, `${kind}#${fingerprint(address)}`];
  const count = (by: 1 | -1) =>
    Promise.all(subjects.map((subject) => attempts.count(subject, windowStart, windowSeconds, by)));
  const [byAccount = 0, byAddress = 0] = await count(1);
  if (byAccount > maxByAccount || byAddress > maxByAddress) {
    throw new AppError("too_many_attempts", "Too many tries. Wait a few minutes and try again.", {
      retryAfterSeconds: windowStart + windowSeconds - nowSeconds,
    });
  }
  const counted: CountedTry = {
    forgive: async () => {
      await count(-1);
    },
  };
  return counted;
}
