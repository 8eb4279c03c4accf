import { setMaxListeners } from "node:events";
import { postWebhook } from "./post-webhook.ts";
import type { DeliveryAttempt, EventRow, Store } from "./store.ts";

export interface CourierOptions {
  store: Store;
  webhookUrl: string;
  webhookSecret: string;
  now(): Date;
  log(line: string): void;
  /** The wait after the nth failed attempt, n from 1. The timers are real ones, whatever `now` says. */
  retryDelayMs(failedAttempts: number): number;
}

/** How to deliver an event by hand. */
export interface ByHand {
  /** So many copies at once. */
  times?: number | undefined;
  /** How old the signature claims to be: past 300 seconds Stripe's client refuses it. */
  signedSecondsAgo?: number | undefined;
  /** Signs with this secret instead of the endpoint's. */
  secret?: string | undefined;
}

const attemptsMax = 10;

/** 1 s, 2 s, 4 s, … at most a minute: Stripe's hours, at a laptop's pace. */
export function backoffMs(failedAttempts: number): number {
  return Math.min(1000 * 2 ** (failedAttempts - 1), 60_000);
}

/**
 * Brings events to the webhook, at least once and in no promised order, as Stripe does. What is pending is in the
 * store, so it goes on after a restart.
 */
export class Courier {
  private readonly options: CourierOptions;
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly stopping = new AbortController();
  private holding = false;

  constructor(options: CourierOptions) {
    this.options = options;
    setMaxListeners(0, this.stopping.signal);
  }

  /** While held, events wait for `release`; letting go delivers what has waited, oldest first. */
  get onHold(): boolean {
    return this.holding;
  }

  set onHold(on: boolean) {
    this.holding = on;
    if (!on) void this.release("fifo");
  }

  /** Takes up what an earlier run left undelivered; what was held stays held only while the hold lasts, so it goes too. */
  resume(): void {
    for (const row of this.options.store.events.all()) {
      if (row.delivery === "pending" || row.delivery === "held") void this.attempt(row.id);
    }
  }

  /** Sends a new event on its way. Resolves after the first attempt, whatever came of it; at once when held. */
  async dispatch(id: string): Promise<void> {
    await this.attempt(id);
  }

  /** Delivers what is held one after another, so that the order is certain, and answers in that order. */
  async release(order: "fifo" | "lifo" | "random"): Promise<{ event: string; status: number | null }[]> {
    const held = this.options.store.events.all().filter((row) => row.delivery === "held");
    if (order === "lifo") held.reverse();
    if (order === "random") shuffle(held);
    for (const row of held) this.options.store.events.put({ ...row, delivery: "pending" });
    const delivered = [];
    for (const row of held) delivered.push({ event: row.id, status: await this.attempt(row.id, true) });
    return delivered;
  }

  /** Delivers a known event again, past hold and retries. Answers the webhook's statuses, null where none came. */
  async deliverByHand(row: EventRow, how: ByHand): Promise<(number | null)[]> {
    const copies = Array.from({ length: how.times ?? 1 }, () => this.post(row, true, how));
    return (await Promise.all(copies)).map((attempt) => attempt.status);
  }

  stop(): void {
    this.stopping.abort();
    this.forget();
  }

  /** Gives up on whatever was to be tried again. */
  forget(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private async attempt(id: string, released = false): Promise<number | null> {
    const { store, now, log, retryDelayMs } = this.options;
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    const row = store.events.get(id);
    if (!row || this.stopping.signal.aborted) return null;
    if (this.holding && !released) {
      store.events.put({ ...row, delivery: "held", nextAttemptAt: null });
      return null;
    }
    const { status } = await this.post(row, false, {});
    const after = store.events.get(id);
    if (!after || this.stopping.signal.aborted) return status;
    const failed = after.attempts.filter((attempt) => !attempt.byHand).length;
    if (accepted(status)) {
      store.events.put({ ...after, delivery: "delivered", nextAttemptAt: null });
    } else if (failed >= attemptsMax) {
      store.events.put({ ...after, delivery: "failed", nextAttemptAt: null });
      log(`stripe: gave up on ${row.event.type} ${id} after ${failed} attempts`);
    } else {
      const waitMs = retryDelayMs(failed);
      const nextAttemptAt = new Date(now().getTime() + waitMs).toISOString();
      store.events.put({ ...after, delivery: "pending", nextAttemptAt });
      this.timers.set(id, setTimeout(() => void this.attempt(id), waitMs).unref());
    }
    return status;
  }

  private async post(row: EventRow, byHand: boolean, how: ByHand): Promise<DeliveryAttempt> {
    const { store, webhookUrl, webhookSecret, now, log } = this.options;
    const at = now();
    const outcome = await postWebhook(webhookUrl, row.event, {
      secret: how.secret ?? webhookSecret,
      timestamp: Math.floor(at.getTime() / 1000) - (how.signedSecondsAgo ?? 0),
      signal: this.stopping.signal,
    });
    const attempt: DeliveryAttempt = { at: at.toISOString(), byHand, ...outcome };
    const latest = store.events.get(row.id);
    // A stop in between is no failure of the webhook's: the next run tries again.
    if (latest && !this.stopping.signal.aborted) {
      store.events.put({ ...latest, attempts: [...latest.attempts, attempt].slice(-50) });
      log(`stripe: ${row.event.type} ${row.id} → ${attempt.status ?? attempt.error}`);
    }
    return attempt;
  }
}

function accepted(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

function shuffle(rows: EventRow[]): void {
  const keyed = rows.map((row) => ({ row, key: Math.random() })).sort((a, b) => a.key - b.key);
  rows.splice(0, rows.length, ...keyed.map(({ row }) => row));
}
