import type { attempts } from "../data/attempts.ts";
import { AppError } from "../domain/errors.ts";
import { fingerprint } from "./ids.ts";

type Attempts = ReturnType<(typeof attempts)["writes"]>;

/** Failures that an account and a network address may have in a window, and the window's length. */
const windowSeconds = 15 * 60;
const mostByAccount = 10;
const mostByAddress = 200;

/** A try that was counted before it is known how it ends, so that tries made at once are all counted. */
export interface CountedTry {
  /** Takes the try back: it was no failure. */
  forgive(): Promise<void>;
}

/**
 * Counts a try to prove who one is, by account (whether or not it exists) and by network address.
 * @throws AppError `too_many_attempts` with the seconds until the window ends
 */
export async function countTry(attempts: Attempts, kind: string, account: string, address: string, now: Date) {
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const windowStart = nowSeconds - (nowSeconds % windowSeconds);
  const subjects = [`${kind}#${fingerprint(account)}`, `${kind}#${fingerprint(address)}`];
  const count = (by: 1 | -1) =>
    Promise.all(subjects.map((subject) => attempts.count(subject, windowStart, windowSeconds, by)));
  const [byAccount = 0, byAddress = 0] = await count(1);
  if (byAccount > mostByAccount || byAddress > mostByAddress) {
    throw new AppError("too_many_attempts", "Too many failed tries. Wait a few minutes and try again.", {
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
