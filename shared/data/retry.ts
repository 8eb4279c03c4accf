import { AppError } from "../domain/errors.ts";

const maxTries = 8;
const firstWaitMs = 8;

/**
 * Tries until an attempt answers something truthy: at most eight times, with full jitter between 0 and 8 ms × 2ⁿ, so
 * that writers that collided once do not meet again. About a second at worst.
 * @throws AppError `conflict` where none did
 */
export async function retryWithJitter<T>(attempt: () => Promise<T | false | undefined>): Promise<T> {
  for (let tries = 0; tries < maxTries; tries++) {
    const done = await attempt();
    if (done) return done;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * firstWaitMs * 2 ** tries));
  }
  throw new AppError("conflict", "Too many changes at the same time. Try again.");
}
