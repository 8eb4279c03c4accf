import type { Product } from "./api.ts";

/** Of a basket, what is offered and how much of it is wanted. */
export interface BasketLine {
  product: Product;
  quantity: number;
}
