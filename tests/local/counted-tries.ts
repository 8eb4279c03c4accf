import { shop } from "../support/shop.ts";

/** The limits of tries, as those who are held to them meet them. */
export const maxByAccount = 10;
export const maxByAddress = 200;

/** What a try beyond a limit fails with, at the clock of `triesCounted`. */
export const tooMany = { code: "too_many_attempts", retryAfterSeconds: 10 * 60 };

/** What counts tries for a use case under test: a counter in memory, a clock that stands, and whom it says is calling. */
export function triesCounted() {
  const counts = new Map<string, number>();
  const deps = {
    attempts: {
      count: async (subject: string, _start: number, _seconds: number, by = 1) => {
        const tries = (counts.get(subject) ?? 0) + by;
        counts.set(subject, tries);
        return tries;
      },
    },
    viewer: { addressOf: async ({ sourceIp }: { sourceIp: string }) => sourceIp },
    shop,
    now: () => new Date("2026-11-22T10:05:00.000Z"),
  };
  return {
    counts,
    deps,
    /** Has every subject that was counted so far been counted so many times. */
    pretend(tries: number): void {
      for (const subject of counts.keys()) counts.set(subject, tries);
    },
  };
}

/** For services that a use case under test is given and that call nobody there. */
export const unusedSettings = {
  shop,
  variable: () => "none",
  optionalVariable: () => undefined,
  queueUrl: () => "none",
  secretId: () => "none",
};
