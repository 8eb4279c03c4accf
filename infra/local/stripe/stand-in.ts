import type { Courier } from "./courier.ts";
import type { Store } from "./store.ts";

/** What every use case of the stand-in works with. */
export interface StandIn {
  store: Store;
  courier: Courier;
  /** Asked at each use: the process's clock may be shifted while it runs. */
  now(): Date;
  /** Where the stand-in listens, without a slash at the end. */
  baseUrl: string;
  /** What the control API has set up for coming calls. */
  rigged: {
    payBeforeResponse: boolean;
    failures: { left: number; status: number; afterEffect: boolean };
    /** What the next refund is at first. */
    nextRefund: FirstStatus;
  };
}

/** A card's refund is done at once; others take their time, or wait until the buyer says where the money goes. */
export type FirstStatus = "succeeded" | "pending" | "requires_action";

/** The API call behind a change, which Stripe names in the event's `request`. Null for what a buyer or time caused. */
export interface Cause {
  requestId: string;
  idempotencyKey: string | null;
}

/** Stripe's timestamps: whole seconds since the epoch. */
export function epochSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
