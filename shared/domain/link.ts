/** An ambassador's picks under an address to share. */
export interface Link {
  code: string;
  ambassadorId: string;
  /** As strangers see it, when the link was made. */
  ambassadorName: string;
  productIds: string[];
  createdAt: string;
}
