import type { FunctionName } from "../../shared/topology.ts";
import { type Reason, reasons } from "./reasons.ts";

/** Weights are rounded up to whole steps: a word more is no news. */
export const weightStepKb = 5;

/** Of each bundle: KB of 1,024 bytes, minified and without its map, and the clients that it holds. It may only become less. */
export const weightBudgets: Readonly<Record<FunctionName, readonly [kb: number, clients: string]>> = {
  "accounts/register": [440, "dynamodb jose secrets-manager"],
  "accounts/sign-in": [440, "dynamodb jose secrets-manager"],
  "accounts/sign-out": [435, "dynamodb jose secrets-manager"],
  "accounts/read-profile": [435, "dynamodb jose secrets-manager"],
  "accounts/update-profile": [435, "dynamodb jose secrets-manager"],
  "accounts/change-password": [440, "dynamodb jose secrets-manager"],
  "accounts/request-password-reset": [435, "dynamodb secrets-manager sqs"],
  "accounts/confirm-password-reset": [405, "dynamodb"],
  "accounts/send-password-reset": [415, "dynamodb ses"],
  "accounts/rotate-token-key": [335, "secrets-manager"],
  "accounts/create-admin": [400, "dynamodb"],
  "products/create": [440, "dynamodb jose secrets-manager"],
  "products/read": [435, "dynamodb jose secrets-manager"],
  "products/update": [435, "dynamodb jose secrets-manager"],
  "products/delete": [435, "dynamodb jose secrets-manager"],
  "products/list": [435, "dynamodb jose secrets-manager"],
  "products/browse": [435, "dynamodb jose secrets-manager"],
  "links/create": [440, "dynamodb jose secrets-manager"],
  "links/list": [440, "dynamodb jose secrets-manager"],
  "ambassadors/list": [435, "dynamodb jose secrets-manager"],
  "ambassadors/read": [435, "dynamodb jose secrets-manager"],
  "ambassadors/list-links": [440, "dynamodb jose secrets-manager"],
  "checkout/open-link": [405, "dynamodb"],
  "checkout/create-session": [665, "dynamodb secrets-manager stripe"],
  "checkout/read-order": [405, "dynamodb"],
  "checkout/expire": [665, "dynamodb secrets-manager sqs stripe"],
  "payments/receive-stripe-event": [390, "secrets-manager sqs"],
  "orders/complete": [390, "dynamodb"],
  "orders/record-refund": [390, "dynamodb"],
  "orders/record-dispute": [650, "dynamodb secrets-manager stripe"],
  "orders/list": [445, "dynamodb jose secrets-manager"],
  "orders/read": [445, "dynamodb jose secrets-manager"],
  "orders/refund": [690, "dynamodb jose secrets-manager stripe"],
  "stats/read-shop": [435, "dynamodb jose secrets-manager"],
  "stats/read-ambassador": [435, "dynamodb jose secrets-manager"],
  "stats/aggregate": [410, "dynamodb sqs"],
  "rankings/read": [515, "@upstash/redis dynamodb jose secrets-manager"],
  "rankings/update": [485, "@upstash/redis dynamodb secrets-manager"],
  "emails/send": [420, "dynamodb ses"],
  "events/publish": [380, "eventbridge sqs"],
  "reference/check-health": [40, ""],
  "reference/read-document": [95, ""],
  "reference/show-portal": [830, ""],
  "reference/not-found": [40, ""],
};

/** What a function could do without. */
export const mayNotHold: readonly { name: FunctionName; client: string; above?: Reason }[] = [
  { name: "payments/receive-stripe-event", client: "dynamodb" },
  { name: "rankings/read", client: "dynamodb", above: reasons.sessionInTable },
];
