import { setTimeout as sleep } from "node:timers/promises";

/** Waits, or returns at once when the signal stops the waiting. Never rejects. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}

/** 100 ms, doubled with every attempt, 10 s at most. `attempt` counts from 1. */
export function backoffMs(attempt: number): number {
  return Math.min(10_000, 100 * 2 ** (attempt - 1));
}
