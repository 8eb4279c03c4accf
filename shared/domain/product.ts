/** What the shop sells. */
export interface Product {
  id: string;
  title: string;
  description: string;
  /** An `https` address, or a path of the shop's own site. */
  imageUrl: string;
  /** Its further pictures, in the order in which they are shown; absent where there are none. */
  moreImageUrls?: string[] | undefined;
  priceMinor: number;
  currency: string;
  /** The tax in its price, basis points of the price without it; the shop's usual one where it is not said. */
  taxBps?: number | undefined;
  createdAt: string;
  updatedAt: string;
  /** Counts its changes, from 1; 0 where an older Herald wrote it last. */
  version: number;
}
