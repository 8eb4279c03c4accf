import type { ErrorCode } from "./errors.ts";
import type { Product } from "./product.ts";

/** One page of all that an ambassador recommends, at an address of its own. */
export interface Storefront {
  slug: string;
  ambassadorId: string;
  /** As buyers read it. */
  ambassadorName: string;
  /** Since when it is open, ISO-8601, UTC; absent of one that was closed: its address leads nowhere, and stays its ambassador's. */
  openedAt?: string | undefined;
}

/** What is on offer behind one link. */
export interface Pick {
  /** The link's slug, else its code. */
  address: string;
  /** How many products. */
  count: number;
  /** What the cheapest of them costs, in minor units. */
  fromMinor: number;
  /** The first of them. */
  products: Product[];
}

/** What is seen of a storefront. */
export interface VisitedStorefront {
  slug: string;
  name: string;
  picks: Pick[];
  nextCursor?: string | undefined;
}

/** Why a storefront shows nothing. */
export type WhyClosed = Extract<ErrorCode, "not_found" | "link_closed">;
