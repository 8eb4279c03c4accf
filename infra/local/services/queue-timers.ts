import type { FauxqsQueue } from "./fauxqs.ts";

/** How soon after a request the queues are looked at, milliseconds; a burst of requests makes one look. */
const SOON_MS = 20;

export interface QueueTimers {
  /** A message may have become invisible or delayed, or its time may have been changed. */
  changed(): void;
  stop(): void;
}

/**
 * Brings messages back when their invisibility or delay ends. fauxqs looks at every queue that somebody waits for
 * 50 times a second; this waits until the first of those times, and for nothing where there is none.
 */
export function startQueueTimers(queues: () => Iterable<FauxqsQueue>): QueueTimers {
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;

  const look = () => {
    due = Number.POSITIVE_INFINITY;
    let next = Number.POSITIVE_INFINITY;
    for (const queue of queues()) {
      queue.processTimers();
      for (const { visibilityDeadline } of queue.inflightMessages.values()) next = Math.min(next, visibilityDeadline);
      for (const { delayUntil = next } of queue.delayedMessages) next = Math.min(next, delayUntil);
    }
    if (Number.isFinite(next)) lookIn(next - Date.now());
  };
  const lookIn = (ms: number) => {
    const wait = Math.max(ms, SOON_MS);
    const at = performance.now() + wait;
    if (at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(look, wait).unref();
  };

  for (const queue of queues()) queue.startPollTimerIfNeeded = () => {};
  lookIn(0);
  return { changed: () => lookIn(0), stop: () => clearTimeout(timer) };
}
