/** What the shop sells. */
export interface Product {
  id: string;
  title: string;
  description: string;
  /** An `https` address, or a path of the shop's own site. */
  imageUrl: string;
  priceMinor: number;
  currency: string;
  createdAt: string;
  updatedAt: string;
  /** Counts its changes, from 1; 0 where an older Herald wrote it last. */
  version: number;
}
