import type { Counters } from "./counters.ts";

/** An ambassador's picks under an address to share, and what was sold over it. */
export interface Link extends Counters {
  code: string;
  ambassadorId: string;
  /** As strangers see it, when the link was made. */
  ambassadorName: string;
  productIds: string[];
  createdAt: string;
}
