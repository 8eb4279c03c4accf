import { randomInt } from "node:crypto";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Ids that look like Stripe's, so that what stores or checks their form meets the real thing: `pi_3` and 23 more. */
const shapes = {
  session: ["cs_test_a1", 56],
  intent: ["pi_3", 23],
  charge: ["ch_3", 23],
  refund: ["re_3", 23],
  dispute: ["du_1", 23],
  event: ["evt_1", 23],
  line: ["li_1", 23],
  price: ["price_1", 23],
  product: ["prod_", 14],
  paymentMethod: ["pm_1", 23],
  request: ["req_", 14],
} as const;

/** A new id of that kind, unguessable as Stripe's are. */
export function newId(kind: keyof typeof shapes): string {
  const [prefix, length] = shapes[kind];
  return prefix + random(length);
}

/** That many letters and digits. */
export function random(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}
