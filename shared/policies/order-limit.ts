import type { attempts } from "../data/attempts.ts";
import { AppError } from "../domain/errors.ts";
import type { Visitor, viewer } from "../services/viewer.ts";
import { countBy, type Limit, windowSeconds } from "./attempt-limit.ts";
import { fingerprint } from "./ids.ts";

interface Deps {
  attempts: ReturnType<(typeof attempts)["writes"]>;
  viewer: ReturnType<(typeof viewer)["open"]>;
  shop: { ordersPerNetwork: number };
  now(): Date;
}

const minute = 60;
/** Orders of a minute through one link and in all, as parts of what one network may place in a quarter of an hour. */
const networksOfLink = 6;
const networksInAll = 12;

/** How many orders may be placed. By network first: what a flood from one is refused does not count against the others. */
export const orderLimits = (network: string, code: string, perNetwork: number): readonly Limit[] => [
  { subject: `order#${fingerprint(network)}`, max: perNetwork, windowSeconds },
  { subject: `order-link#${code}`, max: perNetwork * networksOfLink, windowSeconds: minute },
  { subject: "order-all", max: perNetwork * networksInAll, windowSeconds: minute },
];

/**
 * Counts an order that somebody tries to place.
 * @returns what to refuse it with, where it is one too many; a retry of an order that there is needs no refusal
 */
export async function countOrder(deps: Deps, code: string, visitor: Visitor): Promise<AppError | undefined> {
  const network = await deps.viewer.addressOf(visitor);
  const { refusedSeconds } = await countBy(orderLimits(network, code, deps.shop.ordersPerNetwork), deps);
  if (refusedSeconds === undefined) return undefined;
  const minutes = Math.ceil(refusedSeconds / minute);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return new AppError(
    "too_many_attempts",
    `Too many orders are being placed right now. Yours was not, and nothing was charged: try again in ${wait}.`,
    { retryAfterSeconds: refusedSeconds },
  );
}
