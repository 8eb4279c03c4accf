import type { FunctionName } from "../../../../shared/topology.ts";

/** How long a person waits for a first run at most, or Stripe, in milliseconds, with the CPU of the function's memory. */
export const wallBudgets: Partial<Record<FunctionName, number>> = {
  "checkout/create-session": 250,
  "checkout/open-link": 150,
  "payments/receive-stripe-event": 100,
};

/**
 * What their first runs may take of the CPU, as a multiple of loading DynamoDB's bare client: without what is done while a bundle loads
 * it would be 1.6, 0.8 and 0.8.
 */
export const runBudgets: Partial<Record<FunctionName, number>> = {
  "checkout/create-session": 1.2,
  "checkout/open-link": 0.55,
  "payments/receive-stripe-event": 0.4,
};

/** What loading and the first run may take of the CPU together, as a multiple of loading DynamoDB's bare client. */
const usual = 3;
const others: Partial<Record<FunctionName, number>> = {
  // Stripe's client as well.
  "checkout/create-session": 4,
  "checkout/expire": 4,
  "orders/refund": 4,
  "orders/record-refund": 4,
  "orders/record-dispute": 4,
  "upgrade/name-refunds": 4,
  // A hash or two of argon2id.
  "accounts/register": 4,
  "accounts/sign-in": 4,
  "accounts/create-admin": 4,
  "payees/save": 4,
  // Two hundred rules, and a run of payouts: work, not a start.
  "rates/update": 4.5,
  "payouts/preview": 4,
  "payouts/make": 4,
  // Redis over `fetch`, and three e-mails.
  "ambassadors/list": 4,
  "rankings/read": 4,
  "rankings/update": 4,
  "clicks/note": 4,
  "clicks/count": 4,
  "clicks/write": 4,
  "emails/send": 4,
  "digests/send": 4,
  // It serves with Express, which loads it all.
  "reference/show-portal": 4,
};

export const cpuBudgetOf = (name: FunctionName): number => others[name] ?? usual;
