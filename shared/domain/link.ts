/** An ambassador's picks under an address to share. */
export interface Link {
  code: string;
  ambassadorId: string;
  /** As strangers see it, when the link was made. */
  ambassadorName: string;
  productIds: string[];
  /** What its ambassador calls it; what it is about stands in for it. */
  name?: string | undefined;
  /** What its ambassador has it called in its address, beside its code, which goes on leading there. */
  slug?: string | undefined;
  /** Since when nothing is sold through it. Its orders and what it earned stay. */
  archivedAt?: string | undefined;
  createdAt: string;
}
