import { AppError } from "../domain/errors.ts";

/** At most so many tries, with full jitter between 0 and 8 ms × 2ⁿ after each: about a second at worst. */
export const maxTries = 8;
const firstWaitMs = 8;

/** How long to wait after a try. @param tries how many there were before it @param chance drawn, from 0 to below 1 */
export const waitMs = (tries: number, chance: number): number => chance * firstWaitMs * 2 ** tries;

/**
 * Tries until an attempt answers something truthy, so that writers that collided once do not meet again.
 * @throws AppError `conflict` where none did
 */
export async function retryWithJitter<T>(attempt: () => Promise<T | false | undefined>): Promise<T> {
  for (let tries = 0; tries < maxTries; tries++) {
    const done = await attempt();
    if (done) return done;
    await new Promise((resolve) => setTimeout(resolve, waitMs(tries, Math.random())));
  }
  throw new AppError("conflict", "Too many changes at the same time. Try again.");
}
