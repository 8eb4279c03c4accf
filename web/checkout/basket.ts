/** What a buyer has typed so far, kept in this tab alone until the order is paid. */
import { tabMemory } from "../client/tab-memory.ts";

export interface Buyer {
  firstName: string;
  lastName: string;
  email: string;
  address: string;
  city: string;
  zip: string;
  country: string;
}

export interface Basket {
  /** Product id → how many; what is not wanted is absent or 0. */
  quantities: Readonly<Record<string, number>>;
  buyer: Buyer;
  /** A coupon as it was typed; absent where its field was not opened. */
  coupon?: string | undefined;
}

/** One try to order: the same request has the same key, so that pressing twice makes one order. */
interface Attempt {
  request: string;
  key: string;
}

export const emptyBuyer: Buyer = {
  firstName: "",
  lastName: "",
  email: "",
  address: "",
  city: "",
  zip: "",
  country: "",
};

export const readBasket = (code: string) => read<Basket>(`basket:${code}`);
export const keepBasket = (code: string, basket: Basket) => write(`basket:${code}`, basket);

/**
 * The Idempotency-Key for a request: the one of before as long as nothing in it has changed, nor what it was to cost. At
 * another price, agreed to, it is another order.
 */
export function keyFor(code: string, request: unknown, shownMinor: number): string {
  const text = JSON.stringify([request, shownMinor]);
  const before = read<Attempt>(`attempt:${code}`);
  if (before?.request === text) return before.key;
  const key = crypto.randomUUID();
  write(`attempt:${code}`, { request: text, key } satisfies Attempt);
  return key;
}

/** Whether an order was placed from this basket and, as far as this tab knows, not paid. */
export const hasAttempt = (code: string) => read<Attempt>(`attempt:${code}`) !== undefined;

/** The next try is a new order. */
export const forgetAttempt = (code: string) => remove(`attempt:${code}`);

export function forgetBasket(code: string): void {
  remove(`basket:${code}`);
  forgetAttempt(code);
}

function read<Value>(name: string): Value | undefined {
  const text = tabMemory.get(`herald:${name}`);
  return text ? (JSON.parse(text) as Value) : undefined;
}

const write = (name: string, value: unknown) => tabMemory.set(`herald:${name}`, JSON.stringify(value));
const remove = (name: string) => tabMemory.remove(`herald:${name}`);
