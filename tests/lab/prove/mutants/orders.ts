import type { Mutant } from "./mutant.ts";

/** Orders, payments and refunds on their way to Stripe, broken. */
export const orderMutants: readonly Mutant[] = [
  {
    name: "each try makes a session of its own",
    near: "place an order",
    kind: "no idempotency key",
    file: "shared/services/stripe.ts",
    find: "(wanted, { idempotencyKey: order.id })",
    replace: "(wanted, {})",
  },
  {
    name: "the same request refunds twice at once",
    near: "two refunds at once",
    kind: "non-idempotent refund",
    file: "shared/services/stripe.ts",
    find: "{requestId}` },\n            ),",
    replace: "{Math.random()}` },\n            ),",
  },
  {
    name: "a refund is not looked for before it is made again",
    near: "refund, and look after it days later",
    kind: "non-idempotent refund",
    file: "functions/orders/refund.ts",
    find: "(known && (await deps.stripe.findRefund(paymentIntentId, requestId).catch(unavailable))) ??",
    replace: "",
  },
  {
    name: "two tabs overwrite each other's order",
    near: "two tabs place one order",
    kind: "dropped condition",
    file: "shared/data/orders.ts",
    find: 'put: { ...keys.order(id), type: "order", ...order, ...index }, condition: absent };',
    replace: 'put: { ...keys.order(id), type: "order", ...order, ...index } };',
  },
  {
    name: "each try places an order of its own",
    near: "place an order",
    kind: "no idempotency key",
    file: "functions/checkout/create-session.ts",
    find: 'derivedId("ord", input.code, input.idempotencyKey)',
    replace: 'derivedId("ord", input.code, input.idempotencyKey, String(Math.random()))',
  },
  {
    name: "what the database left unread is left out",
    near: "place an order",
    kind: "ignored answer",
    file: "shared/data/table.ts",
    find: "wanted = answer.UnprocessedKeys?.[this.name]?.Keys ?? [];",
    replace: "wanted = [];",
  },
  {
    name: "a paid order whose webhook never came is ended",
    near: "settle a payment whose webhook never came",
    kind: "unpaid taken for paid",
    file: "functions/checkout/expire.ts",
    find: "if (session?.isPaid) {",
    replace: "if (session?.isPaid && !session.id) {",
  },
];
