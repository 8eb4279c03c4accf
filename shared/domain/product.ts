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
}
