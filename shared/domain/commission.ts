import { shareOf } from "./money.ts";

/** How an amount is divided; the two parts always add up to it. Minor units. */
export interface Split {
  ambassadorMinor: number;
  shopMinor: number;
}

/** The ambassador's share rounded half up on the whole amount; the shop gets the rest, so no cent is lost. */
export function split(amountMinor: number, rateBps: number): Split {
  const ambassadorMinor = shareOf(amountMinor, rateBps);
  return { ambassadorMinor, shopMinor: amountMinor - ambassadorMinor };
}

/**
 * What a change of the kept amount (what the buyer paid and has not got back) does to the split.
 * Because a share never shrinks when its amount grows, a reversal takes at most what was given, and reversing
 * everything, in whatever portions, takes exactly what was given.
 */
export function splitChange(keptBeforeMinor: number, keptAfterMinor: number, rateBps: number): Split {
  const before = split(keptBeforeMinor, rateBps);
  const after = split(keptAfterMinor, rateBps);
  return {
    ambassadorMinor: after.ambassadorMinor - before.ambassadorMinor,
    shopMinor: after.shopMinor - before.shopMinor,
  };
}
