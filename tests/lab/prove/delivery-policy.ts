import { type Random, seededRandom } from "../../../infra/local/demo/random.ts";

/** How messages, events and webhooks come: at least once, and in no order that anyone promised. */
export interface DeliveryPolicy {
  random: Random;
  /** How probable it is that something which was taken comes once more. */
  again: number;
  order: "as sent" | "shuffled" | "reversed";
  /** What waits at one place is worked on at the same time. */
  atOnce: boolean;
  /** How far the clocks of instances are apart at most, milliseconds. */
  skewMs: number;
}

/** Everything once, in order, one after another: what single faults are measured against. */
export const calm = (): DeliveryPolicy => ({
  random: seededRandom(1),
  again: 0,
  order: "as sent",
  atOnce: false,
  skewMs: 0,
});

/** Whatever may happen to a message, drawn from a seed. */
export function stormy(seed: number): DeliveryPolicy {
  const random = seededRandom(seed);
  return {
    random,
    again: random.pick([0, 0.3, 1]),
    order: random.pick(["as sent", "shuffled", "reversed"] as const),
    atOnce: random.next() < 0.5,
    // Minutes, but fewer than the five within which Stripe's signatures hold.
    skewMs: random.pick([0, 240_000]),
  };
}

export function inOrder<Item>(items: readonly Item[], { order, random }: DeliveryPolicy): Item[] {
  if (order === "shuffled") return random.sample(items, items.length);
  return order === "reversed" ? items.toReversed() : [...items];
}

export const comesAgain = ({ again, random }: DeliveryPolicy): boolean => again > 0 && random.next() < again;
