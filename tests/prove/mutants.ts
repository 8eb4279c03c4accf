/** The money path broken on purpose, once in each way that a good engineer might get it wrong. */

export interface Mutant {
  /** What is wrong with it. */
  name: string;
  /** Kinds of mistake, as reviewers call them. */
  kind: string;
  file: string;
  find: string;
  replace: string;
  /** The flow where a reviewer would look first; all others follow. */
  near: string;
}

export const mutants: readonly Mutant[] = [
  {
    name: "a booking does not ask whether the order changed",
    near: "everything about three orders at once",
    kind: "dropped condition",
    file: "shared/data/ledger.ts",
    find: '"version = :before AND #status = :statusBefore"',
    replace: '"version = :before OR #status = :statusBefore OR attribute_exists(pk)"',
  },
  {
    name: "counters are set, not added to",
    near: "refund a part",
    kind: "set instead of increment",
    file: "shared/data/ledger.ts",
    find: `"ADD orders :orders, grossMinor :grossMinor, refundsMinor :refundsMinor, " +
        "ambassadorMinor :ambassadorMinor, shopMinor :shopMinor"`,
    replace: `"SET orders = :orders, grossMinor = :grossMinor, refundsMinor = :refundsMinor, " +
        "ambassadorMinor = :ambassadorMinor, shopMinor = :shopMinor"`,
  },
  {
    name: "the day is counted under the link's code",
    near: "book a payment",
    kind: "wrong key",
    file: "shared/data/ledger.ts",
    find: "move(keys.ambassadorDay(ambassadorId, day), counters)",
    replace: "move(keys.ambassadorDay(code, day), counters)",
  },
  {
    name: "the ambassador's counter is left out of the booking",
    near: "book a payment",
    kind: "lost write",
    file: "shared/data/ledger.ts",
    find: "move(keys.user(ambassadorId), counters, exists),",
    replace: "",
  },
  {
    name: "the leaderboard is incremented",
    near: "tell of a sale",
    kind: "increment instead of set",
    file: "shared/services/leaderboard.ts",
    find: "pipeline.zadd(windowKey(window), { score: revenueMinor, member: ambassadorId });",
    replace: "pipeline.zincrby(windowKey(window), revenueMinor, ambassadorId);",
  },
  {
    name: "the leaderboard is written without looking again",
    near: "a slow worker writes the leaderboard",
    kind: "lost update",
    file: "functions/rankings/update.ts",
    find: "if (JSON.stringify(now) === JSON.stringify(wanted)) return;",
    replace: "if (JSON.stringify(now) !== undefined) return;",
  },
  {
    name: "a letter is marked before it is sent",
    near: "tell of a sale",
    kind: "marker before work",
    file: "functions/emails/send.ts",
    find: "await sendLetter(write(await news), facts, deps);",
    replace:
      "await deps.deliveries.noteSent(id, now.toISOString());\n    await sendLetter(write(await news), facts, deps);",
  },
  {
    name: "a claim on a letter holds nobody back",
    near: "tell of a sale",
    kind: "dropped condition",
    file: "shared/data/deliveries.ts",
    find: '"attribute_not_exists(pk) OR (attribute_not_exists(sentAt) AND claimedUntil < :now)"',
    replace: '"attribute_not_exists(sentAt) OR claimedUntil < :now"',
  },
  {
    name: "a message that failed counts as done",
    near: "book a payment",
    kind: "swallowed error",
    file: "shared/edge/queue.ts",
    find: "return false;",
    replace: "return true;",
  },
  {
    name: "a batch of changes that failed counts as published",
    near: "tell of a sale",
    kind: "swallowed error",
    file: "shared/edge/stream.ts",
    find: 'log.error("batch failed", errorFields(error));\n      return { batchItemFailures: [{ itemIdentifier: sequenceOf(0) }] };',
    replace: 'log.error("batch failed", errorFields(error));\n      return { batchItemFailures: [] };',
  },
  {
    name: "events that the bus refused are not tried again",
    near: "tell of a sale",
    kind: "ignored answer",
    file: "shared/services/bus.ts",
    find: "if (ErrorCode) refused.push",
    replace: "if (ErrorCode && index < 0) refused.push",
  },
  {
    name: "the webhook answers before its message is in the queue",
    near: "book a payment",
    kind: "answer before work",
    file: "functions/payments/receive-stripe-event.ts",
    find: "await deps.payments.send(routed.message);",
    replace: "void deps.payments.send(routed.message).catch(() => {});",
  },
  {
    name: "each try makes a session of its own",
    near: "place an order",
    kind: "no idempotency key",
    file: "shared/services/stripe.ts",
    find: "{ idempotencyKey: order.id },",
    replace: "{},",
  },
  {
    name: "the same wish refunds twice at once",
    near: "two refunds at once",
    kind: "non-idempotent refund",
    file: "shared/services/stripe.ts",
    find: "{requestId}` },\n          ),",
    replace: "{Math.random()}` },\n          ),",
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
    find: 'put: { ...keys.order(id), type: "order", ...order, ...index },\n    condition: { expression: "attribute_not_exists(pk)" },',
    replace: 'put: { ...keys.order(id), type: "order", ...order, ...index },',
  },
  {
    name: "a payment of another amount completes an order",
    near: "a payment of another amount",
    kind: "unchecked input",
    file: "shared/domain/booking.ts",
    find: "if (payment.amountMinor !== order.totalMinor || payment.currency !== order.currency) {",
    replace: "if (payment.currency !== order.currency) {",
  },
  {
    name: "a refund's event adds to what was refunded",
    near: "refund a part",
    kind: "increment instead of set",
    file: "shared/domain/booking.ts",
    find: "refundedMinor: refund.refundedMinor };",
    replace: "refundedMinor: order.refundedMinor + refund.refundedMinor };",
  },
  {
    name: "a late event takes a refund back",
    near: "everything about three orders at once",
    kind: "order of events",
    file: "shared/domain/booking.ts",
    find: "if (refund.refundedMinor <= order.refundedMinor) return undefined;",
    replace: "if (refund.refundedMinor === order.refundedMinor) return undefined;",
  },
  {
    name: "a closed dispute opens again",
    near: "everything about three orders at once",
    kind: "order of events",
    file: "shared/domain/booking.ts",
    find: 'if (known && (known.status !== "open" || known.status === dispute.status)) return undefined;',
    replace: "if (known && known.status === dispute.status) return undefined;",
  },
  {
    name: "a share is rounded on the change, not on the whole",
    near: "refund a part",
    kind: "rounding",
    file: "shared/domain/commission.ts",
    find: "ambassadorMinor: after.ambassadorMinor - before.ambassadorMinor,\n    shopMinor: after.shopMinor - before.shopMinor,",
    replace: `ambassadorMinor: Math.sign(keptAfterMinor - keptBeforeMinor) *
      split(Math.abs(keptAfterMinor - keptBeforeMinor), rateBps).ambassadorMinor,
    shopMinor: keptAfterMinor - keptBeforeMinor - Math.sign(keptAfterMinor - keptBeforeMinor) *
      split(Math.abs(keptAfterMinor - keptBeforeMinor), rateBps).ambassadorMinor,`,
  },
  {
    name: "a paid order whose webhook never came is ended",
    near: "settle a payment whose webhook never came",
    kind: "unpaid taken for paid",
    file: "functions/checkout/expire.ts",
    find: "if (session?.isPaid) {",
    replace: "if (session?.isPaid && !session.id) {",
  },
  {
    name: "a day is folded over a sale of the same moment",
    near: "a sale is booked into a day that is being closed",
    kind: "dropped condition",
    file: "shared/data/statistics.ts",
    find: '"orders = :orders AND grossMinor = :grossMinor AND refundsMinor = :refundsMinor"',
    replace: '"orders = :orders OR grossMinor = :grossMinor OR refundsMinor = :refundsMinor OR attribute_exists(pk)"',
  },
];

/** @throws Error where there is none of that name */
export function mutantOf(name: string): Mutant {
  const mutant = mutants.find((it) => it.name === name);
  if (!mutant) throw new Error(`There is no mutant "${name}".`);
  return mutant;
}

/** A file's text with the mutant in it. @throws Error where the text to change is not there exactly once */
export function mutate({ name, file, find, replace }: Mutant, source: string): string {
  const parts = source.split(find);
  if (parts.length !== 2) throw new Error(`The mutant "${name}" finds its text ${parts.length - 1} times in ${file}.`);
  return parts.join(replace);
}
