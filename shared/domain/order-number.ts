import type { Order } from "./order.ts";

/** What is added to how many orders were paid, so that a shop's first order looks like no shop's first. */
const before = 1_000;

/** @param count of how many allotted numbers it is the last */
export const orderNumber = (count: number): number => before + count;

/** What people call an order: its number, and where it has none yet, as it is not paid, the end of its id. */
export const orderName = ({ id, number }: Pick<Order, "id" | "number">): string =>
  number === undefined ? `…${id.slice(-6)}` : `#${number}`;
