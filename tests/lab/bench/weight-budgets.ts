import type { FunctionName } from "../../../shared/topology.ts";
import { type Reason, reasons } from "./reasons.ts";

/** Weights are rounded up to whole steps: a word more is no news. */
export const weightStepKb = 5;

/** Of each bundle: KB of 1,024 bytes, minified and without its map, and the clients that it holds. It may only become less. */
export const weightBudgets: Readonly<Record<FunctionName, readonly [kb: number, clients: string]>> = {
  "accounts/register": [320, "dynamodb jose secrets-manager"],
  "accounts/sign-in": [320, "dynamodb jose secrets-manager"],
  "accounts/sign-out": [310, "dynamodb jose secrets-manager"],
  "accounts/read-profile": [310, "dynamodb jose secrets-manager"],
  "accounts/update-profile": [310, "dynamodb jose secrets-manager"],
  "accounts/request-email-change": [325, "dynamodb jose secrets-manager"],
  "accounts/confirm-email-change": [320, "dynamodb jose secrets-manager"],
  "accounts/send-notice": [310, "dynamodb ses"],
  "accounts/change-password": [325, "dynamodb jose secrets-manager"],
  "accounts/request-password-reset": [315, "dynamodb secrets-manager sqs"],
  "accounts/confirm-password-reset": [300, "dynamodb secrets-manager"],
  "accounts/send-password-reset": [305, "dynamodb ses"],
  "accounts/rotate-token-key": [210, "secrets-manager"],
  "accounts/create-admin": [275, "dynamodb"],
  "products/create": [320, "dynamodb jose secrets-manager"],
  "products/read": [315, "dynamodb jose secrets-manager"],
  "products/update": [315, "dynamodb jose secrets-manager"],
  "products/delete": [315, "dynamodb jose secrets-manager"],
  "products/list": [315, "dynamodb jose secrets-manager"],
  "products/browse": [315, "dynamodb jose secrets-manager"],
  "links/create": [320, "dynamodb jose secrets-manager"],
  "links/list": [320, "dynamodb jose secrets-manager"],
  "ambassadors/list": [315, "dynamodb jose secrets-manager"],
  "ambassadors/read": [315, "dynamodb jose secrets-manager"],
  "ambassadors/list-links": [320, "dynamodb jose secrets-manager"],
  "checkout/open-link": [280, "dynamodb"],
  "checkout/create-session": [550, "dynamodb secrets-manager stripe"],
  "checkout/read-order": [285, "dynamodb"],
  "checkout/expire": [545, "dynamodb secrets-manager sqs stripe"],
  "payments/receive-stripe-event": [270, "secrets-manager sqs"],
  "orders/complete": [270, "dynamodb"],
  "orders/record-refund": [525, "dynamodb secrets-manager stripe"],
  "orders/record-dispute": [525, "dynamodb secrets-manager stripe"],
  "orders/list": [325, "dynamodb jose secrets-manager"],
  "orders/read": [325, "dynamodb jose secrets-manager"],
  "orders/block": [330, "dynamodb jose secrets-manager"],
  "orders/unblock": [330, "dynamodb jose secrets-manager"],
  "upgrade/open-balances": [250, "dynamodb"],
  "upgrade/find-products": [250, "dynamodb"],
  "upgrade/name-refunds": [520, "dynamodb secrets-manager stripe"],
  "orders/refund": [570, "dynamodb jose secrets-manager stripe"],
  "stats/read-shop": [315, "dynamodb jose secrets-manager"],
  "stats/read-ambassador": [315, "dynamodb jose secrets-manager"],
  "stats/aggregate": [290, "dynamodb sqs"],
  "rankings/read": [390, "@upstash/redis dynamodb jose secrets-manager"],
  "rankings/update": [360, "@upstash/redis dynamodb secrets-manager"],
  "emails/send": [310, "dynamodb ses"],
  "events/publish": [260, "eventbridge sqs"],
  "reference/check-health": [45, ""],
  "reference/read-document": [110, ""],
  "reference/show-portal": [345, ""],
  "reference/not-found": [40, ""],
};

/** What a function could do without. */
export const mayNotHold: readonly { name: FunctionName; client: string; above?: Reason }[] = [
  { name: "payments/receive-stripe-event", client: "dynamodb" },
  { name: "rankings/read", client: "dynamodb", above: reasons.sessionInTable },
  { name: "rankings/update", client: "dynamodb", above: reasons.totalsInTable },
];
