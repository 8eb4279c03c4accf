import type { FunctionName } from "../../../../shared/topology.ts";

/** How long a person waits for a first run at most, or Stripe, in milliseconds, with the CPU of the function's memory. */
export const wallBudgets: Partial<Record<FunctionName, number>> = {
  "checkout/create-session": 250,
  "checkout/open-link": 150,
  "payments/receive-stripe-event": 100,
};

/** What loading and the first run may take of the CPU together, as a multiple of loading DynamoDB's bare client. */
const usual = 2.2;
const others: Partial<Record<FunctionName, number>> = {
  // Stripe's client as well.
  "checkout/create-session": 3.2,
  "checkout/expire": 3.2,
  "orders/refund": 3.2,
  "orders/record-refund": 3.2,
  "orders/record-dispute": 3.2,
  "upgrade/name-refunds": 3.2,
  // A hash or two of argon2id.
  "accounts/register": 3.2,
  "accounts/sign-in": 3.2,
  "accounts/create-admin": 3.2,
  // Redis over `fetch`, and three e-mails.
  "rankings/read": 3.2,
  "rankings/update": 3.4,
  "emails/send": 3.2,
  // It serves with Express, which loads it all.
  "reference/show-portal": 3.2,
};

export const cpuBudgetOf = (name: FunctionName): number => others[name] ?? usual;
