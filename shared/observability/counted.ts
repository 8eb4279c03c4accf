import type { FunctionName } from "../topology.ts";
import type { Metrics } from "./metrics.ts";

const webhook: FunctionName = "payments/receive-stripe-event";
const settling: readonly FunctionName[] = ["orders/complete", "orders/record-refund", "orders/record-dispute"];

/** What a request that was answered counts as. */
export function countsOfRequest(name: FunctionName, status: number): Metrics {
  const isWebhook = name === webhook;
  return {
    ...(isWebhook && { WebhooksReceived: 1 }),
    ...(isWebhook && status >= 400 && status < 500 && { WebhooksRejected: 1 }),
    ...(status >= 500 && { ServerErrors: 1 }),
  };
}

/** What a message that failed counts as. */
export function countsOfFailure(name: FunctionName): Metrics {
  return settling.includes(name) ? { SettlementsFailed: 1 } : {};
}
