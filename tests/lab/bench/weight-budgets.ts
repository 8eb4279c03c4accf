import type { FunctionName } from "../../../shared/topology.ts";
import { type Reason, reasons } from "./reasons.ts";

/** Weights are rounded up to whole steps: a word more is no news. */
export const weightStepKb = 5;

/** Of each bundle: KB of 1,024 bytes, minified and without its map, and the clients that it holds. It may only become less. */
export const weightBudgets: Readonly<Record<FunctionName, readonly [kb: number, clients: string]>> = {
  "accounts/register": [305, "dynamodb jose secrets-manager"],
  "accounts/sign-in": [305, "dynamodb jose secrets-manager"],
  "accounts/sign-out": [300, "dynamodb jose secrets-manager"],
  "accounts/read-profile": [300, "dynamodb jose secrets-manager"],
  "accounts/update-profile": [305, "dynamodb jose secrets-manager"],
  "accounts/change-password": [310, "dynamodb jose secrets-manager"],
  "accounts/request-password-reset": [305, "dynamodb secrets-manager sqs"],
  "accounts/confirm-password-reset": [270, "dynamodb"],
  "accounts/send-password-reset": [295, "dynamodb ses"],
  "accounts/rotate-token-key": [205, "secrets-manager"],
  "accounts/create-admin": [265, "dynamodb"],
  "products/create": [305, "dynamodb jose secrets-manager"],
  "products/read": [305, "dynamodb jose secrets-manager"],
  "products/update": [305, "dynamodb jose secrets-manager"],
  "products/delete": [305, "dynamodb jose secrets-manager"],
  "products/list": [305, "dynamodb jose secrets-manager"],
  "products/browse": [305, "dynamodb jose secrets-manager"],
  "links/create": [305, "dynamodb jose secrets-manager"],
  "links/list": [305, "dynamodb jose secrets-manager"],
  "ambassadors/list": [305, "dynamodb jose secrets-manager"],
  "ambassadors/read": [305, "dynamodb jose secrets-manager"],
  "ambassadors/list-links": [305, "dynamodb jose secrets-manager"],
  "checkout/open-link": [270, "dynamodb"],
  "checkout/create-session": [535, "dynamodb secrets-manager stripe"],
  "checkout/read-order": [275, "dynamodb"],
  "checkout/expire": [530, "dynamodb secrets-manager sqs stripe"],
  "payments/receive-stripe-event": [260, "secrets-manager sqs"],
  "orders/complete": [260, "dynamodb"],
  "orders/record-refund": [260, "dynamodb"],
  "orders/record-dispute": [515, "dynamodb secrets-manager stripe"],
  "orders/list": [310, "dynamodb jose secrets-manager"],
  "orders/read": [310, "dynamodb jose secrets-manager"],
  "orders/block": [520, "dynamodb jose secrets-manager"],
  "orders/unblock": [520, "dynamodb jose secrets-manager"],
  "upgrade/open-balances": [430, "dynamodb"],
  "upgrade/name-refunds": [560, "dynamodb secrets-manager stripe"],
  "orders/refund": [555, "dynamodb jose secrets-manager stripe"],
  "stats/read-shop": [300, "dynamodb jose secrets-manager"],
  "stats/read-ambassador": [305, "dynamodb jose secrets-manager"],
  "stats/aggregate": [280, "dynamodb sqs"],
  "rankings/read": [380, "@upstash/redis dynamodb jose secrets-manager"],
  "rankings/update": [350, "@upstash/redis dynamodb secrets-manager"],
  "emails/send": [300, "dynamodb ses"],
  "events/publish": [250, "eventbridge sqs"],
  "reference/check-health": [40, ""],
  "reference/read-document": [100, ""],
  "reference/show-portal": [340, ""],
  "reference/not-found": [40, ""],
};

/** What a function could do without. */
export const mayNotHold: readonly { name: FunctionName; client: string; above?: Reason }[] = [
  { name: "payments/receive-stripe-event", client: "dynamodb" },
  { name: "rankings/read", client: "dynamodb", above: reasons.sessionInTable },
  { name: "rankings/update", client: "dynamodb", above: reasons.totalsInTable },
];
