import { describe, expect, test } from "@jest/globals";
import { countsOfFailure, countsOfRequest } from "./counted.ts";

describe("a request counts", () => {
  test.each([
    ["payments/receive-stripe-event", 200, { WebhooksReceived: 1 }],
    ["payments/receive-stripe-event", 400, { WebhooksReceived: 1, WebhooksRejected: 1 }],
    ["payments/receive-stripe-event", 500, { WebhooksReceived: 1, ServerErrors: 1 }],
    ["orders/list", 200, {}],
    ["orders/list", 404, {}],
    ["orders/list", 503, { ServerErrors: 1 }],
  ] as const)("%s answered %i: %j", (name, status, counts) => {
    expect(countsOfRequest(name, status)).toEqual(counts);
  });
});

describe("a failed message counts", () => {
  test.each([
    ["orders/complete", { SettlementsFailed: 1 }],
    ["orders/record-refund", { SettlementsFailed: 1 }],
    ["orders/record-dispute", { SettlementsFailed: 1 }],
    ["rankings/update", {}],
  ] as const)("in %s: %j", (name, counts) => {
    expect(countsOfFailure(name)).toEqual(counts);
  });
});
