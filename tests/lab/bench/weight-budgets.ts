import type { FunctionName } from "../../../shared/topology.ts";
import { type Reason, reasons } from "./reasons.ts";

/** Weights are rounded up to whole steps: a word more is no news. */
export const weightStepKb = 5;

/** Of each bundle: KB of 1,024 bytes, minified and without its map, and the clients that it holds. It may only become less. */
export const weightBudgets: Readonly<Record<FunctionName, readonly [kb: number, clients: string]>> = {
  "accounts/register": [310, "dynamodb jose secrets-manager"],
  "accounts/sign-in": [310, "dynamodb jose secrets-manager"],
  "accounts/sign-out": [305, "dynamodb jose secrets-manager"],
  "accounts/read-profile": [305, "dynamodb jose secrets-manager"],
  "accounts/update-profile": [310, "dynamodb jose secrets-manager"],
  "accounts/change-password": [315, "dynamodb jose secrets-manager"],
  "accounts/request-password-reset": [310, "dynamodb secrets-manager sqs"],
  "accounts/confirm-password-reset": [275, "dynamodb"],
  "accounts/send-password-reset": [300, "dynamodb ses"],
  "accounts/rotate-token-key": [205, "secrets-manager"],
  "accounts/create-admin": [270, "dynamodb"],
  "products/create": [310, "dynamodb jose secrets-manager"],
  "products/read": [310, "dynamodb jose secrets-manager"],
  "products/update": [310, "dynamodb jose secrets-manager"],
  "products/delete": [310, "dynamodb jose secrets-manager"],
  "products/list": [310, "dynamodb jose secrets-manager"],
  "products/browse": [310, "dynamodb jose secrets-manager"],
  "links/create": [310, "dynamodb jose secrets-manager"],
  "links/update": [315, "dynamodb jose secrets-manager"],
  "links/delete": [315, "dynamodb jose secrets-manager"],
  "links/list": [315, "dynamodb jose secrets-manager"],
  "ambassadors/list": [310, "dynamodb jose secrets-manager"],
  "ambassadors/read": [310, "dynamodb jose secrets-manager"],
  "ambassadors/list-links": [315, "dynamodb jose secrets-manager"],
  "checkout/open-link": [275, "dynamodb"],
  "checkout/create-session": [540, "dynamodb secrets-manager stripe"],
  "checkout/read-order": [280, "dynamodb"],
  "checkout/expire": [540, "dynamodb secrets-manager sqs stripe"],
  "payments/receive-stripe-event": [265, "secrets-manager sqs"],
  "orders/complete": [265, "dynamodb"],
  "orders/record-refund": [525, "dynamodb secrets-manager stripe"],
  "orders/record-dispute": [525, "dynamodb secrets-manager stripe"],
  "orders/list": [320, "dynamodb jose secrets-manager"],
  "orders/read": [320, "dynamodb jose secrets-manager"],
  "orders/block": [325, "dynamodb jose secrets-manager"],
  "orders/unblock": [325, "dynamodb jose secrets-manager"],
  "upgrade/open-balances": [250, "dynamodb"],
  "upgrade/name-refunds": [515, "dynamodb secrets-manager stripe"],
  "orders/refund": [565, "dynamodb jose secrets-manager stripe"],
  "stats/read-shop": [310, "dynamodb jose secrets-manager"],
  "stats/read-ambassador": [310, "dynamodb jose secrets-manager"],
  "stats/aggregate": [290, "dynamodb sqs"],
  "rankings/read": [385, "@upstash/redis dynamodb jose secrets-manager"],
  "rankings/update": [355, "@upstash/redis dynamodb secrets-manager"],
  "emails/send": [305, "dynamodb ses"],
  "events/publish": [250, "eventbridge sqs"],
  "reference/check-health": [40, ""],
  "reference/read-document": [100, ""],
  "reference/show-portal": [345, ""],
  "reference/not-found": [40, ""],
};

/** What a function could do without. */
export const mayNotHold: readonly { name: FunctionName; client: string; above?: Reason }[] = [
  { name: "payments/receive-stripe-event", client: "dynamodb" },
  { name: "rankings/read", client: "dynamodb", above: reasons.sessionInTable },
  { name: "rankings/update", client: "dynamodb", above: reasons.totalsInTable },
];
